package fulcrum.metrics;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.warehouse.Coverage;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The days that imports cover, by fact table and reporter.
final class CoveredDays {

    private static final Set<FactKind> AHEAD = EnumSet.of(FactKind.COSTS, FactKind.NOTICES);

    private final Facts facts;
    private final StoreId store;
    private final List<Coverage> coverage;
    private final Map<FactTable, SortedMap<String, Days>> known = new ConcurrentHashMap<>();
    private final Map<StoreId, Days> paidLater = new ConcurrentHashMap<>();

    CoveredDays(Facts facts, StoreId store) {
        this.facts = facts;
        this.store = store;
        this.coverage = facts.coverage(store);
    }

    /// The days of each reporter; tables without reporters have one, called "".
    SortedMap<String, Days> byReporter(FactTable table) {
        return known.computeIfAbsent(table, this::gather);
    }

    /// The days that any reporter covers.
    Days of(FactTable table) {
        return byReporter(table).values().stream().reduce(Days.NONE, Days::or);
    }

    /// The first day that any reporter covers.
    Optional<LocalDate> first(FactTable table) {
        return of(table).periods().stream().findFirst().map(Period::from);
    }

    /// The day after the newest of which anything that happens in a store is known; costs and rules
    /// are told ahead.
    Optional<LocalDate> end() {
        return coverage.stream()
                .filter(covered -> !AHEAD.contains(covered.kind()))
                .map(covered -> covered.period().until())
                .max(Comparator.naturalOrder());
    }

    /// True where no import covers these days and yet sales of covered order days, paid later,
    /// count on some of them.
    boolean reaches(FactTable table, Period slice) {
        boolean bySales = table.coveredBy().stream().anyMatch(one -> one.kind() == FactKind.ORDERS);
        return bySales && !of(table).isEmpty() && !paidLater().within(slice).isEmpty();
    }

    private Days paidLater() {
        return paidLater.computeIfAbsent(
                store,
                _ ->
                        Days.of(
                                facts.answer(new PaidLater(store).question())
                                        .map(row -> Period.ofDay(row.value1()))));
    }

    private SortedMap<String, Days> gather(FactTable table) {
        var periods = new TreeMap<String, List<Period>>();
        for (var covering : table.coveredBy()) {
            var imports =
                    covering.bringing()
                            .map(bringing ->
                                    Set.copyOf(
                                            facts.answer(
                                                            new ImportsBringing(store, bringing)
                                                                    .question())
                                                    .map(row -> row.value1())));
            for (var covered : coverage) {
                if (covered.kind() == covering.kind()
                        && imports.map(ids -> ids.contains(covered.importId())).orElse(true)) {
                    var reporter = table.part().isPresent() ? covered.source() : "";
                    periods.computeIfAbsent(reporter, _ -> new ArrayList<>()).add(covered.period());
                }
            }
        }
        table.span().ifPresent(span -> spans(table, span, periods));
        var days = new TreeMap<String, Days>();
        periods.forEach((reporter, list) -> days.put(reporter, Days.of(list)));
        return days;
    }

    /// A row that reports a month covers all of it.
    private void spans(FactTable table, String span, Map<String, List<Period>> periods) {
        for (var row : facts.answer(new ReportedSpans(store, table, span).question())) {
            var reporter = row.value1() == null ? "" : row.value1();
            periods.computeIfAbsent(reporter, _ -> new ArrayList<>())
                    .add(new Period(row.value2(), row.value2().plusDays(row.value3())));
        }
    }
}
