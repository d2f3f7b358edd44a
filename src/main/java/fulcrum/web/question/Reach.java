package fulcrum.web.question;

import static java.time.temporal.ChronoUnit.DAYS;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.warehouse.Freshness;
import fulcrum.web.Rooms;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How far the facts of a store reach.
public final class Reach {

    private static final int TWO_WEEKS = 14;

    private final Rooms rooms;
    private final InstantSource clock;

    public Reach(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /// First and last day of all facts of the store.
    public Optional<Period> facts(Store store) {
        return Freshness.of(rooms.warehouse().coverage(store.id())).stream()
                .flatMap(one -> one.reported().stream())
                .reduce(Period::hull);
    }

    /// The last day with facts for one of these metrics, else with any; yesterday without any.
    public LocalDate lastDay(Metrics metrics, Store store, List<MetricId> ids) {
        return metrics.lastDay(store.id(), ids)
                .or(() -> facts(store).map(all -> all.until().minusDays(1)))
                .orElseGet(() -> clock.instant().atZone(store.zone()).toLocalDate().minusDays(1));
    }

    /// The latest days that can be compared with earlier ones: the last whole month where facts
    /// reach over the month before as well, else as many whole weeks as facts hold twice.
    public Period comparable(Metrics metrics, Store store, MetricId metric) {
        var last =
                metrics.lastCommonDay(store.id(), metric)
                        .orElseGet(() -> lastDay(metrics, store, List.of(metric)));
        var month = wholeMonth(last);
        var first = facts(store).map(Period::from).orElse(last);
        var end = last.plusDays(1);
        long weeks = DAYS.between(first, end) / TWO_WEEKS;
        return first.isAfter(month.from().minusMonths(1)) && weeks > 0
                ? new Period(end.minusWeeks(weeks), end)
                : month;
    }

    /// The last whole month up to a day.
    private static Period wholeMonth(LocalDate last) {
        var month = Period.monthOf(last);
        return month.until().minusDays(1).equals(last)
                ? month
                : Period.monthOf(month.from().minusDays(1));
    }
}
