package fulcrum.web.figures;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Span;
import fulcrum.metrics.Value;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The parts that a page shows where there are more than it has place for: those that weigh most in
/// the first metric over the whole period. The export has all of them.
///
/// @param shown the parts, the heaviest first
/// @param left how many parts there are beyond, as far as the first metric knows them
record Foremost(Set<List<Optional<String>>> shown, int left) {

    /// A drawing wants a few lines even of a long course.
    private static final int FEWEST = 6;

    static Foremost of(Wanted wanted, int slices, Function<FigureQuestion, Reading> read) {
        var whole = wanted.question().over(new Span(wanted.period(), Grain.TOTAL));
        var first = read.apply(whole.about(List.of(wanted.metrics().getFirst())));
        var ranked = heaviestFirst(first.lines().isEmpty() ? read.apply(whole) : first);
        int most = Math.max(FEWEST, Showing.MOST_ROWS / Math.max(1, slices));
        var shown =
                ranked.stream()
                        .limit(most)
                        .map(Reading.Line::parts)
                        .collect(Collectors.toUnmodifiableSet());
        return new Foremost(shown, Math.max(0, ranked.size() - most));
    }

    /// By what is known of the first metric, then of the next; the unknown last.
    static List<Reading.Line> heaviestFirst(Reading reading) {
        var order = Comparator.comparing((Reading.Line line) -> weight(line.values().getFirst()));
        for (int i = 1; i < reading.question().metrics().size(); i++) {
            int place = i;
            order = order.thenComparing(line -> weight(line.values().get(place)));
        }
        return reading.lines().stream().sorted(order.reversed()).toList();
    }

    private static BigDecimal weight(Value value) {
        return value.figure() instanceof Figure.Known(var known)
                ? known.abs()
                : BigDecimal.ONE.negate();
    }

    /// The question about these parts only. A dimension in which one of them has no name is not
    /// narrowed, as a filter asks for names: {@link #of(Reading)} leaves out what comes too much.
    FigureQuestion of(FigureQuestion question) {
        if (left == 0) {
            return question;
        }
        var filters = new ArrayList<>(question.cut().only());
        for (int i = 0; i < question.cut().by().size(); i++) {
            names(i).map(filter(question.cut().by().get(i))).ifPresent(filters::add);
        }
        return question.cut(new Cut(question.cut().by(), filters));
    }

    private static Function<List<String>, Cut.Filter> filter(Dimension dimension) {
        return names -> new Cut.Filter(dimension, names);
    }

    private Optional<List<String>> names(int dimension) {
        var names = shown.stream().map(part -> part.get(dimension)).distinct().toList();
        return names.isEmpty() || names.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(names.stream().flatMap(Optional::stream).sorted().toList());
    }

    Reading of(Reading reading) {
        if (left == 0) {
            return reading;
        }
        return new Reading(
                reading.question(),
                reading.lines().stream().filter(line -> shown.contains(line.parts())).toList(),
                reading.before().map(this::of));
    }
}
