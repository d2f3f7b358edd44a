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
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Figures of the trees that are not as they should be, lowest ones only.
final class OddFigures implements Lookout {

    private static final int DAYS = 7;

    /// What ended earlier is no news.
    private static final int FRESH = 2;

    @Override
    public List<Item> seen(Morning morning) {
        var days = morning.last(DAYS);
        var asked = new OddQuestion(morning.store(), Optional.empty(), days, morning.floor());
        var found =
                new Outlooks(morning.metrics())
                        .odd(asked).found().stream()
                                .filter(one ->
                                        !one.days()
                                                .until()
                                                .isBefore(morning.end().minusDays(FRESH)))
                                .collect(
                                        Collectors.groupingBy(
                                                OddFigures::key,
                                                LinkedHashMap::new,
                                                Collectors.toList()));
        return found.values().stream().map(times -> item(morning, times)).toList();
    }

    /// One figure takes one place in a brief: its worst time, told with how many there were.
    private static Item item(Morning morning, List<OddDays.Found> times) {
        var one =
                Collections.max(times, Comparator.comparingDouble(time -> Math.abs(time.worth())));
        var metric = morning.metrics().find(one.metric()).orElseThrow();
        boolean up = isUp(one);
        long days = one.days().days();
        double stake = days == 1 ? one.worth() : one.worth() * Morning.WEEK / days;
        return new Item(
                key(one),
                Kind.FIGURE,
                Said.of(
                        up ? "review.figure.up" : "review.figure.down",
                        metric.name(),
                        Told.amount(morning.store(), metric.unit(), one.actual()),
                        Told.amount(morning.store(), metric.unit(), one.expected())),
                reason(one, times.size(), metric),
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

    private static String key(OddDays.Found one) {
        return "figure-" + one.metric() + (isUp(one) ? "-up" : "-down");
    }

    private static boolean isUp(OddDays.Found one) {
        return one.actual() > one.expected();
    }

    private static Said reason(OddDays.Found one, int times, Metric metric) {
        var last = one.days().until().minusDays(1);
        return switch (one.kind()) {
            case STEP ->
                    times == 1
                            ? Said.of("review.figure.one-day", last)
                            : Said.of("review.figure.worst-day", last, times);
            case LASTING -> Said.of("review.figure.lasting", one.days().from(), last);
            case NEW_LEVEL -> Said.of("review.figure.new-level", one.days().from(), metric.name());
        };
    }
}
