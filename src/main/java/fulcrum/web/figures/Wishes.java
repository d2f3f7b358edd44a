package fulcrum.web.figures;

import fulcrum.metrics.Basis;
import fulcrum.metrics.Comparison;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Freshness;
import fulcrum.web.Rooms;
import fulcrum.web.frame.NotUnderstood;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

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

    private final Metrics metrics;
    private final Rooms rooms;
    private final InstantSource clock;

    Wishes(Rooms rooms, InstantSource clock) {
        this.metrics = rooms.metrics();
        this.rooms = rooms;
        this.clock = clock;
    }

    Wanted read(Store store, MultiValueMap<String, String> asked) {
        var ids = ids(asked.getOrDefault("m", List.of()));
        var period = period(store, ids, asked);
        var possible = metrics.dimensions(ids);
        return new Wanted(
                store,
                ids,
                period,
                grain(first(asked, "grain"), period),
                comparison(first(asked, "compare")),
                asked.getOrDefault("by", List.of()).stream()
                        .map(Dimension::new)
                        .filter(possible::contains)
                        .distinct()
                        .limit(MOST_PARTS)
                        .toList(),
                only(asked.getOrDefault("only", List.of()), possible),
                first(asked, "basis").equals("order") ? Basis.ORDER : Basis.EVENT,
                Optional.of(first(asked, "as-of"))
                        .filter(written -> !written.isBlank())
                        .flatMap(written -> rooms.imports().asOf(store, written)));
    }

    /// A moment in the address that names no day, time or import; what is shown is then that of
    /// now.
    Optional<String> notUnderstood(Store store, MultiValueMap<String, String> asked) {
        return Optional.of(first(asked, "as-of"))
                .filter(written -> !written.isBlank())
                .filter(written -> rooms.imports().asOf(store, written).isEmpty());
    }

    /// A file or a figure of now must not be taken for one of another moment.
    void refuseNonsense(Store store, MultiValueMap<String, String> asked) {
        notUnderstood(store, asked)
                .ifPresent(written -> {
                    throw new NotUnderstood(Said.of("web.figures.as-of.refused", written));
                });
    }

    /// First and last day of all facts of the store.
    Optional<Period> facts(Store store) {
        return Freshness.of(rooms.warehouse().coverage(store.id())).stream()
                .flatMap(one -> one.reported().stream())
                .reduce(Period::hull);
    }

    LocalDate lastDay(Store store, List<MetricId> ids) {
        return metrics.lastDay(store.id(), ids)
                .or(() -> facts(store).map(all -> all.until().minusDays(1)))
                .orElseGet(() -> clock.instant().atZone(store.zone()).toLocalDate().minusDays(1));
    }

    private List<MetricId> ids(List<String> asked) {
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

    private Period period(Store store, List<MetricId> ids, MultiValueMap<String, String> asked) {
        var from = day(first(asked, "from"));
        var to = day(first(asked, "to"));
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            return new Period(from.get(), to.get().plusDays(1));
        }
        var last = to.or(() -> from).orElseGet(() -> lastDay(store, ids));
        return new Period(last.minusDays(DAYS - 1), last.plusDays(1));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1990 && day.getYear() < 2200
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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

    private static Map<Dimension, List<String>> only(
            List<String> asked, java.util.Set<Dimension> possible) {
        var only = new LinkedHashMap<Dimension, List<String>>();
        for (var one : asked) {
            int colon = one.indexOf(':');
            var dimension = new Dimension(one.substring(0, Math.max(0, colon)));
            if (possible.contains(dimension)) {
                only.computeIfAbsent(dimension, _ -> new ArrayList<>())
                        .add(one.substring(colon + 1));
            }
        }
        return only;
    }

    static String first(MultiValueMap<String, String> asked, String name) {
        var value = asked.getFirst(name);
        return value == null ? "" : value;
    }
}
