package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was not sold because products were missing: on each day without stock as much as the
/// product sells on its other days of these weeks.
final class StockOuts {

    private static final Dimension PRODUCT = new Dimension("product");

    /// Where the metric itself is not known by product, money stands for it.
    private static final MetricId PAID = new MetricId("paid");

    /// Fewer days with stock do not tell what a product sells.
    private static final int LEAST_DAYS = 7;

    private final ExplainQuestion question;
    private final Definitions definitions;
    private final Figures figures;
    private final DailyLevel level;

    /// @param level tells festive days
    StockOuts(
            ExplainQuestion question, Definitions definitions, Figures figures, DailyLevel level) {
        this.question = question;
        this.definitions = definitions;
        this.figures = figures;
        this.level = level;
    }

    /// @param share of what was sold in the period
    /// @param products how many were missing that else sell; `days` on how many days, added up
    record Missed(double share, int products, int days) {
        static final Missed NOTHING = new Missed(0, 0, 0);
    }

    /// Of parts that are products one sees it; taken out of all alike it would be wrong.
    boolean canBeTold() {
        return question.by().stream()
                        .noneMatch(by -> List.of("product", "sku", "title").contains(by.id()))
                && definitions.tables().containsKey(FactKind.STOCK)
                && definitions.metrics().containsKey(metric());
    }

    private MetricId metric() {
        return isSoldByProduct(question.metric()) ? question.metric() : PAID;
    }

    private boolean isSoldByProduct(MetricId id) {
        return Grows.sold(id, definitions) == 1
                && definitions.dimensions(id).contains(PRODUCT)
                && new AddingUp(definitions).by(id, _ -> true);
    }

    Missed of(Period period, Map<DayOfWeek, Double> weekdays) {
        var window = DailyLevel.around(period);
        var missing = figures.emptyShelves(question.store(), window);
        double whole = whole(period);
        if (missing.isEmpty() || whole <= 0) {
            return Missed.NOTHING;
        }
        var sold = sold(window, List.copyOf(missing.keySet()));
        var days = days(window);
        double lost = 0;
        int products = 0;
        int counted = 0;
        for (var product : sold.entrySet()) {
            var out = out(missing.getOrDefault(product.getKey(), List.of()), product.getValue());
            double rate = rate(product.getValue(), out, days, weekdays);
            var inside = days.stream().filter(out::contains).filter(period::contains).toList();
            if (rate > 0 && !inside.isEmpty()) {
                lost +=
                        rate
                                * inside.stream()
                                        .mapToDouble(day -> DailyLevel.weight(day, weekdays))
                                        .sum();
                products++;
                counted += inside.size();
            }
        }
        return new Missed(lost / whole, products, counted);
    }

    /// Days of which orders are known.
    private List<LocalDate> days(Period window) {
        var covered = figures.covered(question.store()).of(definitions.table(FactKind.ORDER_LINES));
        return window.from().datesUntil(window.until()).filter(covered::contains).toList();
    }

    private double whole(Period period) {
        var asked = question.figures(period, List.of(metric()), List.of());
        return figures.of(asked).lines().getFirst().values().getFirst().figure()
                        instanceof Figure.Known(var number)
                ? number.doubleValue()
                : 0;
    }

    /// What each of these products sold on each day; products that sold nothing are left out.
    private Map<String, Map<LocalDate, Double>> sold(Period window, List<String> products) {
        var asked =
                question.figures(window, List.of(metric()), List.of(PRODUCT))
                        .over(new Span(window, Grain.DAY))
                        .within(List.of(new Cut.Filter(PRODUCT, products)));
        var sold = new HashMap<String, Map<LocalDate, Double>>();
        for (var line : figures.of(asked).lines()) {
            if (line.values().getFirst().figure() instanceof Figure.Known(var number)) {
                line.parts()
                        .getFirst()
                        .ifPresent(product ->
                                sold.computeIfAbsent(product, _ -> new HashMap<>())
                                        .put(line.date(), number.doubleValue()));
            }
        }
        return sold;
    }

    /// The days without stock: a sale after the day of the count says that it is back.
    private static Set<LocalDate> out(List<Period> counts, Map<LocalDate, Double> sold) {
        var out = new HashSet<LocalDate>();
        for (var count : counts) {
            for (var day = count.from(); day.isBefore(count.until()); day = day.plusDays(1)) {
                boolean sells = sold.getOrDefault(day, 0.0) > 0;
                if (sells && day.isAfter(count.from())) {
                    break;
                }
                if (!sells) {
                    out.add(day);
                }
            }
        }
        return out;
    }

    /// What a product sells on an ordinary day with stock; 0 where too few are known.
    private double rate(
            Map<LocalDate, Double> sold,
            Set<LocalDate> out,
            List<LocalDate> days,
            Map<DayOfWeek, Double> weekdays) {
        double sum = 0;
        double weight = 0;
        int count = 0;
        for (var day : days) {
            if (!out.contains(day) && !level.festive().test(day)) {
                sum += sold.getOrDefault(day, 0.0);
                weight += DailyLevel.weight(day, weekdays);
                count++;
            }
        }
        return count < LEAST_DAYS ? 0 : sum / weight;
    }
}
