package fulcrum.metrics;

import fulcrum.store.StoreId;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What one unit more of a metric adds to others that it is joined to, week by week: also by
/// formulas that no drawn tree uses because another fits its facts.
record Slopes(Definitions definitions, Function<FigureQuestion, Reading> figures) {

    /// @param store of which
    /// @param only parts to which both are narrowed
    record Asked(StoreId store, Period weeks, List<Cut.Filter> only) {}

    /// One way from a metric up to another.
    ///
    /// @param of what the slope of a week is reckoned from
    private record Link(MetricId whole, List<MetricId> of, ToDoubleFunction<double[]> slope) {}

    /// What a metric adds to, the surest way first.
    List<MetricId> wholes(MetricId term) {
        return links(term).map(Link::whole).distinct().toList();
    }

    /// By the first way for which there are weeks.
    List<Double> of(Asked asked, MetricId whole, MetricId term) {
        return links(term)
                .filter(link -> link.whole().equals(whole))
                .map(link -> weekly(asked, link))
                .filter(slopes -> !slopes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<Link> links(MetricId term) {
        return Stream.of(ofTrees(term), ofRatio(term), ofSums(term), following(term))
                .flatMap(Function.identity());
    }

    private Stream<Link> ofTrees(MetricId term) {
        return definitions.trees().stream()
                .flatMap(tree -> tree.ways().entrySet().stream())
                .flatMap(ways ->
                        ways.getValue().stream()
                                .filter(Way.Formula.class::isInstance)
                                .map(way -> new Formula(((Way.Formula) way).of()))
                                .filter(formula -> formula.terms().contains(term.value()))
                                .map(formula -> within(ways.getKey(), formula, term)));
    }

    private static Link within(MetricId whole, Formula formula, MetricId term) {
        int place = formula.terms().indexOf(term.value());
        return new Link(
                whole,
                formula.terms().stream().map(MetricId::new).toList(),
                values -> formula.slope(values, place));
    }

    /// One more percent of refunds is one percent of what was received more refunded.
    private Stream<Link> ofRatio(MetricId term) {
        if (made(term).orElse(null)
                instanceof Expression.Over(Expression.Name(var whole), Expression.Name(var each))) {
            return Stream.of(
                    new Link(
                            new MetricId(whole), List.of(new MetricId(each)), values -> values[0]));
        }
        return Stream.empty();
    }

    private Stream<Link> ofSums(MetricId term) {
        return definitions.metrics().keySet().stream()
                .flatMap(whole ->
                        made(whole).stream()
                                .map(Formula::new)
                                .filter(sum -> sum.terms().contains(term.value()))
                                .flatMap(sum ->
                                        sum.coefficients().stream()
                                                .map(signs ->
                                                        signs[sum.terms().indexOf(term.value())])
                                                .map(sign ->
                                                        new Link(
                                                                whole, List.of(term), _ -> sign))));
    }

    /// At the rate of the same week.
    private Stream<Link> following(MetricId term) {
        return definitions.trees().stream()
                .flatMap(tree -> tree.following(term).stream())
                .map(whole ->
                        new Link(whole, List.of(whole, term), values -> values[0] / values[1]));
    }

    private Optional<Expression> made(MetricId metric) {
        return definitions.metric(metric).making() instanceof Making.Computed(var formula)
                ? Optional.of(formula)
                : Optional.empty();
    }

    private List<Double> weekly(Asked asked, Link link) {
        var question =
                FigureQuestion.of(asked.store(), link.of(), asked.weeks(), Grain.WEEK)
                        .cut(new Cut(List.of(), asked.only()));
        var slopes = new ArrayList<Double>();
        for (var line : figures.apply(question).lines()) {
            known(line)
                    .map(values -> link.slope().applyAsDouble(values))
                    .filter(Double::isFinite)
                    .ifPresent(slopes::add);
        }
        return slopes;
    }

    private static Optional<double[]> known(Reading.Line line) {
        var values = new double[line.values().size()];
        for (int j = 0; j < values.length; j++) {
            if (!(line.values().get(j).figure() instanceof Figure.Known(var value))) {
                return Optional.empty();
            }
            values[j] = value.doubleValue();
        }
        return Optional.of(values);
    }
}
