package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Has the engine put small parts together where there are many rows: what is not told apart later
/// need not be read apart.
final class CauseFolding {

    /// Fewer rows are read sooner than it takes to look what could be folded.
    private static final long MANY_ROWS = 100_000;

    private final CauseQuestion question;
    private final CauseTerms terms;
    private final Facts facts;
    private final Function<FigureQuestion, Reading> figures;

    CauseFolding(
            CauseQuestion question,
            CauseTerms terms,
            Facts facts,
            Function<FigureQuestion, Reading> figures) {
        this.question = question;
        this.terms = terms;
        this.facts = facts;
        this.figures = figures;
    }

    /// @param tables those of the metric; of several, parts are read as they are
    List<Cut.Fold> of(CauseDimensions.Chosen chosen, List<FactTable> tables) {
        if (chosen.rows() < MANY_ROWS || tables.size() > 1) {
            return List.of();
        }
        var telling = new ArrayList<Dimension>();
        var names = new ArrayList<List<String>>();
        for (var dimension : chosen.by()) {
            var sizes = sizes(dimension);
            double all = sizes.values().stream().mapToDouble(size -> size).sum();
            double largest = sizes.values().stream().mapToDouble(size -> size).max().orElse(0);
            if (largest <= CauseShape.NEARLY_ALL * all) {
                telling.add(dimension);
                names.add(largestFirst(sizes));
            }
        }
        return telling.isEmpty() ? List.of() : folds(telling, names, tables.getFirst());
    }

    private List<Cut.Fold> folds(
            List<Dimension> dimensions, List<List<String>> names, FactTable table) {
        var survey = new CauseSurvey(question, table, dimensions);
        var kept = new int[names.size()];
        Arrays.setAll(kept, d -> Math.min(CauseShape.MOST_PARTS, names.get(d).size()));
        var folds = folds(dimensions, names, kept);
        while (leaves(survey, folds) << kept.length > CauseShape.MOST_WORK) {
            kept[CauseShape.finest(kept)] /= 2;
            folds = folds(dimensions, names, kept);
        }
        return folds;
    }

    private long leaves(CauseSurvey survey, List<Cut.Fold> folds) {
        return facts.answer(survey.leaves(folds)).getFirst().value1();
    }

    private static List<Cut.Fold> folds(
            List<Dimension> dimensions, List<List<String>> names, int[] kept) {
        var folds = new ArrayList<Cut.Fold>();
        for (int d = 0; d < kept.length; d++) {
            var own = names.get(d);
            if (kept[d] < own.size()) {
                folds.add(
                        new Cut.Fold(
                                dimensions.get(d), own.subList(0, kept[d]), own.size() - kept[d]));
            }
        }
        return folds;
    }

    /// Of each part, what both periods have of it, whatever the signs; the unnamed one too.
    private Map<Optional<String>, Double> sizes(Dimension dimension) {
        var sizes = new HashMap<Optional<String>, Double>();
        for (var period : List.of(question.before(), question.now())) {
            for (var line : lines(dimension, period)) {
                if (line.values().getFirst().figure() instanceof Figure.Known(var number)) {
                    sizes.merge(line.parts().getFirst(), number.abs().doubleValue(), Double::sum);
                }
            }
        }
        return sizes;
    }

    private List<Reading.Line> lines(Dimension dimension, Period period) {
        return figures.apply(question.figures(List.of(terms.of()), period, List.of(dimension)))
                .lines();
    }

    private static List<String> largestFirst(Map<Optional<String>, Double> sizes) {
        return sizes.entrySet().stream()
                .filter(one -> one.getKey().isPresent())
                .sorted(
                        Map.Entry.<Optional<String>, Double>comparingByValue()
                                .reversed()
                                .thenComparing(one -> one.getKey().orElseThrow()))
                .map(one -> one.getKey().orElseThrow())
                .toList();
    }
}
