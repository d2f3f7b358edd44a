package fulcrum.web.figures;

import fulcrum.metrics.Comparison;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Moments;
import fulcrum.web.question.Reach;
import fulcrum.web.question.Sight;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads what the reader wants from an address; what is missing or makes no sense is filled in, so
/// that every address shows something.
final class Wishes {

    private static final List<String> FIRST =
            List.of("net_sales", "orders", "buyers", "order_value");
    private static final int DAYS = 30;
    private static final int MOST_METRICS = 12;
    private static final int MOST_PARTS = 2;

    /// Longer periods are sliced by week, then by month, where nobody says otherwise.
    private static final int DAYS_BY_DAY = 100;

    private static final int DAYS_BY_WEEK = 500;

    private final Rooms rooms;
    private final Reach reach;

    Wishes(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.reach = new Reach(rooms, clock);
    }

    Wanted read(Store store, Asked asked) {
        var asOf = Moments.asked(rooms, store, asked);
        var metrics = Sight.defined(rooms, store, asOf);
        var ids = ids(metrics, asked.all("m"));
        var period = period(metrics, store, ids, asked);
        var possible = metrics.dimensions(ids);
        return new Wanted(
                new Sight(store, asked.only(possible), asked.basis(), asOf),
                ids,
                period,
                grain(asked.first("grain"), period),
                comparison(asked.first("compare")),
                asked.by(possible, MOST_PARTS));
    }

    Reach reach() {
        return reach;
    }

    private static List<MetricId> ids(Metrics metrics, List<String> asked) {
        var known = new ArrayList<MetricId>();
        for (var id : asked) {
            if (MetricId.isValid(id) && metrics.find(new MetricId(id)).isPresent()) {
                known.add(new MetricId(id));
            }
        }
        return known.isEmpty()
                ? FIRST.stream().map(MetricId::new).toList()
                : known.stream().distinct().limit(MOST_METRICS).toList();
    }

    private Period period(Metrics metrics, Store store, List<MetricId> ids, Asked asked) {
        return asked.period("from", "to")
                .orElseGet(() -> {
                    var last =
                            asked.day("to")
                                    .or(() -> asked.day("from"))
                                    .orElseGet(() -> reach.lastDay(metrics, store, ids));
                    return new Period(last.minusDays(DAYS - 1), last.plusDays(1));
                });
    }

    private static Grain grain(String asked, Period period) {
        for (var grain : Grain.values()) {
            if (grain.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return grain;
            }
        }
        if (period.days() <= DAYS_BY_DAY) {
            return Grain.DAY;
        }
        return period.days() <= DAYS_BY_WEEK ? Grain.WEEK : Grain.MONTH;
    }

    private static Comparison comparison(String asked) {
        return switch (asked) {
            case "none" -> Comparison.NONE;
            case "year" -> Comparison.YEAR_BEFORE;
            default -> Comparison.BEFORE;
        };
    }
}
