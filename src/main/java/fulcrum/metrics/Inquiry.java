package fulcrum.metrics;

import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jooq.Select;

/// Asks the facts for all that one question needs, each fact table once where it can be.
final class Inquiry {

    private final FigureQuestion question;
    private final Definitions definitions;
    private final CoveredDays covered;
    private final Slices slices;
    private final Map<FactKind, List<Metric>> leaves = new EnumMap<>(FactKind.class);

    Inquiry(FigureQuestion question, Definitions definitions, CoveredDays covered) {
        this.question = question;
        this.definitions = definitions;
        this.covered = covered;
        this.slices = Slices.of(question.span());
        for (var leaf : leaves(question, definitions)) {
            leaves.computeIfAbsent(leaf.aggregate().from(), _ -> new ArrayList<>()).add(leaf);
        }
    }

    private static SequencedSet<Metric> leaves(FigureQuestion question, Definitions definitions) {
        var leaves = new LinkedHashSet<Metric>();
        question.metrics().forEach(metric -> leaves.addAll(definitions.leaves(metric)));
        return leaves;
    }

    /// The questions as they are asked; those that depend on an earlier answer as far as is known.
    List<Select<?>> questions() {
        var questions = new ArrayList<Select<?>>();
        leaves.forEach((kind, all) -> {
            var rows = rows(kind);
            scan(rows, all).ifPresent(scan -> questions.add(scan.question()));
            for (var leaf : taking(all, take -> take instanceof Take.FirstTimers)) {
                questions.add(new NewBuyers(rows, leaf).question());
            }
            repeats(rows, all).ifPresent(repeats -> questions.add(repeats.question()));
            spreads(rows, all).ifPresent(spreads -> questions.add(spreads.question()));
            recent(rows, all).ifPresent(recent -> questions.add(recent.question()));
            for (var leaf : taking(all, take -> take instanceof Take.Latest)) {
                questions.add(new StockCounts(rows, leaf).days());
            }
        });
        return questions;
    }

    Found ask(Facts facts) {
        var ids = new LinkedHashSet<MetricId>();
        leaves.values().forEach(all -> all.forEach(leaf -> ids.add(leaf.id())));
        var found = new Found(ids);
        leaves.forEach((kind, all) -> {
            var rows = rows(kind);
            scan(rows, all).ifPresent(scan -> scan.ask(facts, found));
            for (var leaf : taking(all, take -> take instanceof Take.FirstTimers)) {
                new NewBuyers(rows, leaf).ask(facts, found);
            }
            repeats(rows, all).ifPresent(repeats -> repeats.ask(facts, found));
            spreads(rows, all).ifPresent(spreads -> spreads.ask(facts, slices, found));
            for (var leaf : taking(all, take -> take instanceof Take.Latest)) {
                new StockCounts(rows, leaf).ask(facts, slices, found);
            }
            recent(rows, all)
                    .ifPresent(recent -> {
                        var daily = new Found(ids);
                        recent.ask(facts, daily);
                        perDay(all, rows.table(), daily, found);
                    });
        });
        return found;
    }

    private Rows rows(FactKind kind) {
        return new Rows(question, definitions.table(kind));
    }

    private Optional<TableScan> scan(Rows rows, List<Metric> all) {
        var summed =
                taking(
                        all,
                        take ->
                                switch (take) {
                                    case Take.Sum _, Take.Count(), Take.Distinct _ -> true;
                                    case Take.FirstTimers(),
                                            Take.Repeaters _,
                                            Take.Spread _,
                                            Take.Latest _,
                                            Take.RecentPerDay _ ->
                                            false;
                                });
        return summed.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableScan(rows, question.period(), summed));
    }

    private static Optional<RepeatBuyers> repeats(Rows rows, List<Metric> all) {
        var repeats = taking(all, take -> take instanceof Take.Repeaters);
        return repeats.isEmpty() ? Optional.empty() : Optional.of(new RepeatBuyers(rows, repeats));
    }

    private static Optional<SpreadCosts> spreads(Rows rows, List<Metric> all) {
        var spreads = taking(all, take -> take instanceof Take.Spread);
        return spreads.isEmpty() ? Optional.empty() : Optional.of(new SpreadCosts(rows, spreads));
    }

    private Optional<TableScan> recent(Rows rows, List<Metric> all) {
        var recent = taking(all, take -> take instanceof Take.RecentPerDay);
        var window =
                recent.stream()
                        .flatMap(leaf ->
                                slices.all().stream()
                                        .flatMap(slice ->
                                                window(leaf, rows.table(), slice)
                                                        .periods()
                                                        .stream()))
                        .reduce(Period::hull);
        return window.map(period -> new TableScan(rows.byDay(), period, recent));
    }

    private Days window(Metric leaf, FactTable table, Slices.Slice slice) {
        return leaf.aggregate().take() instanceof Take.RecentPerDay(var _, int days)
                ? covered.of(table).lastBefore(slice.days().until(), days)
                : Days.NONE;
    }

    private void perDay(List<Metric> all, FactTable table, Found daily, Found found) {
        for (var leaf : taking(all, take -> take instanceof Take.RecentPerDay)) {
            for (var slice : slices.all()) {
                var days = window(leaf, table, slice);
                var sums = new HashMap<Key, BigDecimal>();
                for (var key : daily.keys()) {
                    if (days.contains(key.date())) {
                        daily.of(key, leaf.id())
                                .map(Amount::value)
                                .ifPresent(value ->
                                        sums.merge(
                                                new Key(slice.date(), key.parts()),
                                                value,
                                                BigDecimal::add));
                    }
                }
                sums.forEach((key, sum) ->
                        found.put(
                                key,
                                leaf.id(),
                                Amount.whole(
                                        sum.divide(
                                                BigDecimal.valueOf(days.count()),
                                                MathContext.DECIMAL64))));
            }
        }
    }

    private static List<Metric> taking(List<Metric> all, Predicate<Take> taking) {
        return all.stream().filter(leaf -> taking.test(leaf.aggregate().take())).toList();
    }
}
