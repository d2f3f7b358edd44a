package fulcrum.metrics;

import fulcrum.store.StoreId;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one unit more of a metric adds to another in some formula of the trees, week by week: also
/// by those formulas that a drawn tree does not use because another fits its facts.
record Slopes(List<Tree> trees, Function<FigureQuestion, Reading> figures) {

    /// @param store of which
    /// @param only parts to which both are narrowed
    record Asked(StoreId store, Period weeks, List<Cut.Filter> only) {}

    List<Double> of(Asked asked, MetricId whole, MetricId term) {
        return trees.stream()
                .flatMap(tree -> tree.ways(whole).stream())
                .filter(Way.Formula.class::isInstance)
                .map(way -> new Formula(((Way.Formula) way).of()))
                .filter(formula -> formula.terms().contains(term.value()))
                .map(formula -> weekly(asked, formula, formula.terms().indexOf(term.value())))
                .filter(slopes -> !slopes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Double> weekly(Asked asked, Formula formula, int term) {
        var names = formula.terms().stream().map(MetricId::new).toList();
        var question =
                FigureQuestion.of(asked.store(), names, asked.weeks(), Grain.WEEK)
                        .cut(new Cut(List.of(), asked.only()));
        var slopes = new ArrayList<Double>();
        for (var line : figures.apply(question).lines()) {
            known(line).ifPresent(values -> slopes.add(formula.slope(values, term)));
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
