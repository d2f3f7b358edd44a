package fulcrum.web.goal;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.Unit;
import fulcrum.strategy.Audience;
import fulcrum.strategy.Direction;
import fulcrum.strategy.Direction.PriceBand;
import fulcrum.strategy.Direction.Segment;
import fulcrum.units.Figure;
import fulcrum.web.frame.Frame;
import fulcrum.web.goal.GoalPage.Aim;
import fulcrum.web.question.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a direction in words, and reads it from a form.
final class Aims {

    private final Telling telling;
    private final Frame frame;

    Aims(Telling telling) {
        this.telling = telling;
        this.frame = telling.frame();
    }

    Aim of(Direction direction, int after, Asked asked) {
        var dimensions = Audience.dimensions(telling.metrics());
        var naming = telling.metrics().naming(frame.texts());
        return new Aim(
                after,
                direction.positioning(),
                low(direction),
                high(direction),
                direction.not(),
                String.join(
                        frame.say("metrics.comma"),
                        dimensions.stream()
                                .map(id ->
                                        "%s (%s)"
                                                .formatted(id, naming.dimension(new Dimension(id))))
                                .toList()),
                counted(direction),
                fields(direction, asked));
    }

    private static String low(Direction direction) {
        return direction.prices().map(band -> Typed.text(band.low(), Unit.MONEY)).orElse("");
    }

    private static String high(Direction direction) {
        return direction.prices().map(band -> Typed.text(band.high(), Unit.MONEY)).orElse("");
    }

    /// What was written, else what is in force.
    private static AimFields fields(Direction direction, Asked asked) {
        if (asked.fields().containsKey("positioning")) {
            return new AimFields(
                    true,
                    asked.first("positioning"),
                    asked.first("audience"),
                    asked.first("price-low"),
                    asked.first("price-high"),
                    asked.first("not"),
                    asked.first("reason"));
        }
        return new AimFields(
                false,
                direction.positioning(),
                String.join("\n", direction.audience().stream().map(Segment::toString).toList()),
                low(direction),
                high(direction),
                direction.not(),
                "");
    }

    /// What facts say of the audience.
    private List<String> counted(Direction direction) {
        if (direction.audience().isEmpty() && direction.prices().isEmpty()) {
            return List.of();
        }
        var audience = Audience.of(telling.metrics(), telling.store(), direction);
        var counted = new ArrayList<String>();
        for (int i = 0; i < direction.audience().size(); i++) {
            counted.add(
                    frame.say(
                            "web.goal.audience.share",
                            direction.audience().get(i),
                            share(audience.segments().get(i))));
        }
        if (direction.audience().size() > 1) {
            counted.add(frame.say("web.goal.audience.together", share(audience.together())));
        }
        direction
                .prices()
                .ifPresent(_ ->
                        counted.add(
                                frame.say("web.goal.audience.priced", share(audience.priced()))));
        return counted;
    }

    private String share(Figure figure) {
        return switch (figure) {
            case Figure.Known(var value) -> telling.shown(Unit.SHARE, value.doubleValue());
            case Figure.Unknown(var why) -> frame.say(why);
        };
    }

    /// None where something in it cannot be understood.
    static Optional<Direction> read(Asked asked) {
        var segments = new ArrayList<Segment>();
        for (var line : asked.first("audience").lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            var segment = Segment.read(line);
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        var low = Typed.number(asked.first("price-low"), Unit.MONEY);
        var high = Typed.number(asked.first("price-high"), Unit.MONEY);
        boolean isEmpty = asked.first("price-low").isBlank() && asked.first("price-high").isBlank();
        if (!isEmpty
                && (low.isEmpty()
                        || high.isEmpty()
                        || low.get().signum() < 0
                        || low.get().compareTo(high.get()) > 0)) {
            return Optional.empty();
        }
        return Optional.of(
                new Direction(
                        asked.first("positioning"),
                        segments,
                        isEmpty
                                ? Optional.empty()
                                : Optional.of(new PriceBand(low.orElseThrow(), high.orElseThrow())),
                        asked.first("not")));
    }
}
