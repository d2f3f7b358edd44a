package fulcrum.strategy;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.People;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.strategy.Strategies.Change;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can be decided, and why something cannot.
final class Rules {

    static final int LONGEST_REASON = 300;
    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_NAME = 200;
    static final int MOST = 200;
    static final int MOST_LINES = 1_000;
    static final int LONGEST_PERIOD = 366;
    private static final int MOST_DIGITS = 15;

    /// By which an audience can be told from other buyers.
    static final List<String> AUDIENCES =
            List.of("region", "country", "city", "buyer_kind", "terminal", "channel", "category");

    private static final MetricId PAID = new MetricId("paid");

    private final Store store;
    private final Metrics metrics;
    private final People people;
    private final LocalDate today;

    Rules(Store store, Metrics metrics, People people, LocalDate today) {
        this.store = store;
        this.metrics = metrics;
        this.people = people;
        this.today = today;
    }

    /// A change as it is kept.
    Change written(Change change) {
        var content =
                switch (change.content()) {
                    case Direction direction ->
                            new Direction(
                                    clean(direction.positioning()),
                                    direction.audience(),
                                    direction.prices(),
                                    clean(direction.not()));
                    case Goal goal -> goal;
                    case Budget budget -> budget;
                    case PartTargets parts -> parts;
                    case Content.Withdrawn withdrawn -> withdrawn;
                };
        return new Change(change.matter(), content, clean(change.reason()), change.after());
    }

    /// Composed, without control characters; lines stay.
    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                .strip();
    }

    /// On one line, cut where it is longer.
    static String line(String text, int longest) {
        var line = clean(text).replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }

    /// What is decided now.
    ///
    /// @param last of what is to be changed
    record Decided(List<Version<Goal>> goals, PartTargets parts, Optional<Content> last) {}

    Optional<Said> refusal(Change change, Decided now) {
        var goals = now.goals();
        var last = now.last();
        if (change.reason().isBlank()) {
            return Optional.of(Said.of("strategy.no-reason"));
        }
        if (change.reason().length() > LONGEST_REASON) {
            return tooLong("strategy.the-reason", LONGEST_REASON);
        }
        var closed = last.flatMap(content -> closed(content, today));
        if (closed.isPresent()) {
            return closed;
        }
        return switch (change.content()) {
            case Direction direction -> refusal(direction);
            case Goal goal ->
                    refusal(change.matter(), goal, goals)
                            .or(() ->
                                    new PartFacts(store, metrics, goals)
                                            .refusal(
                                                    goal,
                                                    last.filter(Goal.class::isInstance)
                                                            .map(Goal.class::cast),
                                                    now.parts()));
            case Budget budget ->
                    new BudgetRules(this, store, metrics, today)
                            .refusal(
                                    budget,
                                    last.filter(Budget.class::isInstance)
                                            .map(Budget.class::cast)
                                            .orElse(Budget.NONE));
            case PartTargets parts ->
                    new PartRules(this, metrics)
                            .refusal(parts, last)
                            .or(() -> new PartFacts(store, metrics, goals).refusal(parts, last));
            case Content.Withdrawn _ ->
                    change.after() == 0
                            ? Optional.of(Said.of("strategy.nothing-to-withdraw"))
                            : Optional.empty();
        };
    }

    /// Why a goal stays as it was: what it came to is told against what was aimed for.
    static Optional<Said> closed(Content content, LocalDate today) {
        return Optional.of(content)
                .filter(Goal.class::isInstance)
                .map(one -> ((Goal) one).period().until())
                .filter(until -> !today.isBefore(until))
                .map(until -> Said.of("strategy.goal-over", until.minusDays(1), today));
    }

    static Optional<Said> tooLong(String what, int longest) {
        return Optional.of(Said.of("strategy.too-long", Said.of(what), longest));
    }

    private Optional<Said> refusal(Direction direction) {
        if (direction.positioning().length() > LONGEST_TEXT) {
            return tooLong("strategy.positioning", LONGEST_TEXT);
        }
        if (direction.not().length() > LONGEST_TEXT) {
            return tooLong("strategy.not", LONGEST_TEXT);
        }
        if (direction.audience().size() > MOST) {
            return Optional.of(Said.of("strategy.too-many", MOST));
        }
        return direction.audience().stream()
                .flatMap(segment -> refusal(segment).stream())
                .findFirst();
    }

    private Optional<Said> refusal(Direction.Segment segment) {
        var known = audiences(metrics);
        if (!known.contains(segment.dimension())) {
            return Optional.of(
                    Said.of(
                            "strategy.no-such-dimension",
                            line(segment.dimension(), LONGEST_NAME),
                            String.join(", ", known)));
        }
        if (segment.parts().isEmpty() || segment.parts().stream().anyMatch(String::isBlank)) {
            return Optional.of(Said.of("strategy.no-parts", segment.dimension()));
        }
        return segment.parts().size() > MOST
                        || segment.parts().stream().anyMatch(part -> part.length() > LONGEST_NAME)
                ? Optional.of(Said.of("strategy.too-many", MOST))
                : Optional.empty();
    }

    /// The dimensions of what was paid by which an audience can be told.
    static List<String> audiences(Metrics metrics) {
        var possible = metrics.dimensions(List.of(PAID));
        return AUDIENCES.stream().filter(id -> possible.contains(new Dimension(id))).toList();
    }

    private Optional<Said> refusal(Matter matter, Goal goal, List<Version<Goal>> goals) {
        return refusal(goal).or(() -> overlapping(matter, goal, goals));
    }

    /// Whether somebody is here who sees the store.
    boolean isHere(PersonId person) {
        return people.of(store.id()).stream().anyMatch(one -> one.id().equals(person));
    }

    /// What is wrong with a figure, a value or its days.
    Optional<Said> refusal(Goal goal) {
        var metric = metrics.find(goal.metric());
        if (metric.isEmpty()) {
            return Optional.of(
                    Said.of(
                            "metrics.no-such-metric",
                            goal.metric(),
                            String.join(
                                    ", ",
                                    metrics.nearest(goal.metric().value()).stream()
                                            .map(MetricId::value)
                                            .toList())));
        }
        var period = goal.period();
        if (!today.isBefore(period.until())) {
            return Optional.of(Said.of("strategy.over", period.until().minusDays(1), today));
        }
        if (period.days() > LONGEST_PERIOD) {
            return Optional.of(Said.of("strategy.too-many-days", period.days(), LONGEST_PERIOD));
        }
        if (!isWritable(goal.value(), metric.get().unit())) {
            return Optional.of(Said.of("strategy.no-such-value", goal.value().toPlainString()));
        }
        return Optional.empty();
    }

    boolean isWritable(BigDecimal value, Unit unit) {
        boolean isShort = value.precision() - value.scale() <= MOST_DIGITS;
        return isShort
                && (unit != Unit.MONEY
                        || value.stripTrailingZeros().scale() <= store.moneyDigits());
    }

    private Optional<Said> overlapping(Matter matter, Goal goal, List<Version<Goal>> goals) {
        return goals.stream()
                .filter(other -> !other.matter().equals(matter))
                .filter(other -> other.content().metric().equals(goal.metric()))
                .map(other -> other.content().period())
                .filter(other -> overlap(other, goal.period()))
                .findFirst()
                .map(other ->
                        Said.of(
                                "strategy.overlapping",
                                metrics.find(goal.metric()).orElseThrow().name(),
                                Said.of("strategy.days", other.from(), other.until().minusDays(1)),
                                other.until()));
    }

    private static boolean overlap(Period one, Period other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }
}
