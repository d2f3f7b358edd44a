package fulcrum.outlook;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.store.StoreId;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often a shelf that held less than a week's sales was empty at the next week's count. Orders
/// that are on their way are in no export; what became of low shelves before tells of them.
///
/// @param cases in the last half year of counts, over all products
/// @param empty those that were
public record Refills(int cases, int empty) {

    private static final MetricId STOCK = new MetricId("stock");
    private static final MetricId UNITS = new MetricId("units");
    private static final Dimension PRODUCT = new Dimension("product");
    private static final int WEEK = 7;
    private static final int WEEKS = 26;

    /// Weeks that make the pace of a product.
    private static final int PACE = 8;

    private static final int LEAST_CASES = 10;

    public boolean isKnown() {
        return cases >= LEAST_CASES;
    }

    /// The chance that such a shelf is filled again in time; empty after too few cases.
    public OptionalDouble inTime() {
        return isKnown()
                ? OptionalDouble.of(1 - (empty + 0.5) / (cases + 1))
                : OptionalDouble.empty();
    }

    /// @param stock the last count of each week, by product and number of the week
    /// @param units that were sold, likewise
    public static Refills of(
            Map<String, SortedMap<Long, Double>> stock,
            Map<String, SortedMap<Long, Double>> units) {
        return stock.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one ->
                        of(
                                new TreeMap<>(one.getValue()),
                                new TreeMap<>(units.getOrDefault(one.getKey(), new TreeMap<>()))))
                .reduce(new Refills(0, 0), Refills::plus);
    }

    /// Those of a store until a day.
    static Refills of(Metrics metrics, StoreId store, LocalDate until) {
        var days = new Period(until.minusDays((long) WEEK * (WEEKS + PACE)), until);
        return of(weeks(metrics, store, STOCK, days), weeks(metrics, store, UNITS, days));
    }

    private static Map<String, SortedMap<Long, Double>> weeks(
            Metrics metrics, StoreId store, MetricId metric, Period days) {
        var parts = new HashMap<String, SortedMap<Long, Double>>();
        var asked =
                FigureQuestion.of(store, List.of(metric), days, Grain.WEEK).cut(Cut.by(PRODUCT));
        if (metrics.read(asked) instanceof Reading reading) {
            for (var line : reading.lines()) {
                var product = line.parts().getFirst();
                var told = line.values().getFirst();
                if (product.isPresent()
                        && !told.isPartial()
                        && told.figure() instanceof Figure.Known(var value)) {
                    parts.computeIfAbsent(product.get(), _ -> new TreeMap<>())
                            .put(line.date().toEpochDay() / WEEK, value.doubleValue());
                }
            }
        }
        return parts;
    }

    private static Refills of(TreeMap<Long, Double> stock, TreeMap<Long, Double> units) {
        int cases = 0;
        int empty = 0;
        for (var week : stock.tailMap(stock.lastKey() - WEEKS).keySet()) {
            double pace =
                    units.subMap(week - PACE + 1, week + 1).values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum()
                            / PACE;
            double left = stock.getOrDefault(week, 0.0);
            if (stock.containsKey(week + 1) && left > 0 && left < pace) {
                cases++;
                empty += stock.getOrDefault(week + 1, 0.0) <= 0 ? 1 : 0;
            }
        }
        return new Refills(cases, empty);
    }

    private Refills plus(Refills other) {
        return new Refills(cases + other.cases, empty + other.empty);
    }
}
