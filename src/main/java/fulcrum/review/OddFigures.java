package fulcrum.review;

import fulcrum.actions.Link;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Told;
import fulcrum.outlook.OddDays;
import fulcrum.outlook.OddQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.review.Item.Prepared;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Figures of the trees that are not as they should be, lowest ones only.
final class OddFigures implements Lookout {

    private static final int DAYS = 7;

    /// What ended earlier is no news.
    private static final int FRESH = 2;

    @Override
    public List<Item> seen(Morning morning) {
        var days = morning.last(DAYS);
        var asked = new OddQuestion(morning.store(), Optional.empty(), days, morning.floor());
        return new Outlooks(morning.metrics())
                .odd(asked).found().stream()
                        .filter(one -> !one.days().until().isBefore(morning.end().minusDays(FRESH)))
                        .map(one -> item(morning, one))
                        .toList();
    }

    private static Item item(Morning morning, OddDays.Found one) {
        var metric = morning.metrics().find(one.metric()).orElseThrow();
        boolean up = one.actual() > one.expected();
        double stake = one.worth() * Morning.WEEK / one.days().days();
        return new Item(
                "figure-" + one.metric() + (up ? "-up" : "-down"),
                Kind.FIGURE,
                Said.of(
                        up ? "review.figure.up" : "review.figure.down",
                        metric.name(),
                        Told.amount(morning.store(), metric.unit(), one.actual()),
                        Told.amount(morning.store(), metric.unit(), one.expected())),
                reason(one, metric),
                stake == 0 ? OptionalDouble.empty() : OptionalDouble.of(stake),
                morning.isProvisional(one.metric(), one.days()),
                Evidence.change(one.metric(), one.days()),
                Optional.of(
                        new Prepared(
                                Said.of("review.prepare.figure", metric.name()),
                                Link.OTHER,
                                Optional.of(one.metric()),
                                List.of())));
    }

    private static Said reason(OddDays.Found one, Metric metric) {
        var last = one.days().until().minusDays(1);
        return switch (one.kind()) {
            case STEP -> Said.of("review.figure.one-day", last);
            case LASTING -> Said.of("review.figure.lasting", one.days().from(), last);
            case NEW_LEVEL -> Said.of("review.figure.new-level", one.days().from(), metric.name());
        };
    }
}
