package fulcrum.metrics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What figures are in parts that no fact names: nothing where reports cover the days, unknown
/// where none does.
final class Absence {

    private final FigureQuestion question;
    private final Definitions definitions;
    private final Standings standings;
    private final Found nothing;
    private final Map<LocalDate, Reckoning> slices = new HashMap<>();

    Absence(FigureQuestion question, Definitions definitions, Standings standings) {
        this.question = question;
        this.definitions = definitions;
        this.standings = standings;
        var leaves = new LinkedHashSet<MetricId>();
        question.metrics()
                .forEach(metric ->
                        definitions.leaves(metric).forEach(leaf -> leaves.add(leaf.id())));
        this.nothing = new Found(leaves);
    }

    /// @param date the first day of a slice of the question
    Value of(MetricId metric, LocalDate date, List<Optional<String>> parts) {
        return slices.computeIfAbsent(date, this::reckoning)
                .of(List.of(definitions.metric(metric)), new Key(date, parts))
                .getFirst();
    }

    private Reckoning reckoning(LocalDate date) {
        var slice =
                Slices.of(question.span()).all().stream()
                        .filter(one -> one.date().equals(date))
                        .findFirst()
                        .orElseThrow();
        return new Reckoning(definitions, standings, nothing, slice);
    }
}
