package fulcrum.leverage;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What makes a play one that can be kept.
final class Rules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_DAYS = 366;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST_COINS = BigDecimal.valueOf(1_000_000_000);

    private Rules() {}

    static List<Said> faults(Play play, Metrics metrics) {
        var faults = new ArrayList<Said>();
        if (play.name().isBlank() || play.name().length() > LONGEST_NAME) {
            faults.add(Said.of("leverage.fault.name", LONGEST_NAME));
        }
        for (var text :
                List.of(
                        play.trigger(),
                        play.preconditions(),
                        play.steps(),
                        play.risk(),
                        play.unlocks())) {
            if (text.length() > LONGEST_TEXT) {
                faults.add(Said.of("leverage.fault.text", LONGEST_TEXT, text.length()));
            }
        }
        if (play.days() < 1 || play.days() > LONGEST_DAYS) {
            faults.add(Said.of("leverage.fault.days", LONGEST_DAYS));
        }
        if (isOutside(play.hours(), MOST_HOURS) || isOutside(play.coins(), MOST_COINS)) {
            faults.add(Said.of("leverage.fault.effort", MOST_HOURS, MOST_COINS));
        }
        play.metric()
                .filter(metric -> metrics.find(metric).isEmpty())
                .ifPresent(metric ->
                        faults.add(
                                Said.of(
                                        "leverage.fault.metric",
                                        metric,
                                        String.join(
                                                ", ",
                                                metrics.nearest(metric.value()).stream()
                                                        .map(MetricId::value)
                                                        .toList()))));
        return faults;
    }

    private static boolean isOutside(BigDecimal value, BigDecimal most) {
        return value.signum() < 0 || value.compareTo(most) > 0;
    }
}
