package fulcrum.metrics;

import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/// Follows a figure to its formula, its questions and its rows.
final class Tracing {

    private final Definitions definitions;
    private final Facts facts;
    private final Function<FigureQuestion, Reading> reading;

    Tracing(Definitions definitions, Facts facts, Function<FigureQuestion, Reading> reading) {
        this.definitions = definitions;
        this.facts = facts;
        this.reading = reading;
    }

    Trace of(FigureQuestion question, MetricId id, Point point) {
        var metric = definitions.metric(id);
        var asked = new ArrayList<MetricId>();
        asked.add(id);
        if (metric.making() instanceof Making.Computed(var formula)) {
            formula.names().forEach(name -> asked.add(new MetricId(name)));
        }
        var narrowed = narrowed(question, point).about(asked);
        var line = reading.apply(narrowed).lines().getFirst();
        var terms = new ArrayList<Trace.Term>();
        for (int i = 1; i < asked.size(); i++) {
            terms.add(new Trace.Term(definitions.metric(asked.get(i)), line.values().get(i)));
        }
        var covered = new CoveredDays(facts, question.store());
        var inquiry = new Inquiry(narrowed.about(List.of(id)), definitions, covered);
        return new Trace(
                metric,
                narrowed.period(),
                line.values().getFirst(),
                terms,
                inquiry.questions().stream().map(facts::sql).toList(),
                List.copyOf(definitions.leaves(id)));
    }

    FactRows rows(FigureQuestion question, MetricId leaf, Point point, FactRows.Page page) {
        var metric = definitions.metric(leaf);
        var narrowed = narrowed(question, point).about(List.of(leaf));
        var rows = new Rows(narrowed, definitions.table(metric.aggregate().from()));
        var source = new SourceRows(rows, metric, days(metric, rows), page);
        return source.read(facts.answer(source.question()));
    }

    /// The days whose rows make the figure: those of the slice, of the last count, or of the last
    /// days with facts.
    private Period days(Metric leaf, Rows rows) {
        var period = rows.question().period();
        return switch (leaf.aggregate().take()) {
            case Take.Latest _ -> {
                var counts = new StockCounts(rows, leaf);
                var days =
                        new TreeSet<LocalDate>(
                                facts.answer(counts.days()).map(row -> row.value1()));
                yield StockCounts.before(period.until(), days).map(Period::ofDay).orElse(period);
            }
            case Take.RecentPerDay(var _, int days) ->
                    new CoveredDays(facts, rows.question().store())
                            .of(rows.table()).lastBefore(period.until(), days).periods().stream()
                                    .reduce(Period::hull)
                                    .orElse(period);
            case Take.Sum _,
                    Take.Count(),
                    Take.Distinct _,
                    Take.FirstTimers(),
                    Take.Repeaters _,
                    Take.Spread _ ->
                    period;
        };
    }

    /// The question of that one place: its slice in one piece, its parts as filters.
    private static FigureQuestion narrowed(FigureQuestion question, Point point) {
        var slice =
                Slices.of(question.span()).all().stream()
                        .filter(one -> one.date().equals(point.date()))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s begins no slice of %s"
                                                .formatted(point.date(), question.span())));
        var filters = new ArrayList<>(question.cut().only());
        for (int i = 0; i < question.cut().by().size(); i++) {
            filters.add(
                    new Cut.Filter(
                            question.cut().by().get(i), point.parts().get(i).stream().toList()));
        }
        return question.over(new Span(slice.days(), Grain.TOTAL)).cut(new Cut(List.of(), filters));
    }
}
