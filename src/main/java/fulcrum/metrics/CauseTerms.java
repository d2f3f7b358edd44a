package fulcrum.metrics;

import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a search for causes asks of each part.
///
/// @param of what adds up over the parts: the metric, or the upper side of a ratio
/// @param per the lower side of a ratio
/// @param events what counts how often something happened for `of` to grow, where it is not `of`
///   itself
/// @param counts true where `of` counts things that happen one by one
record CauseTerms(MetricId of, Optional<MetricId> per, Optional<MetricId> events, boolean counts) {

    private static final MetricId LINES = new MetricId("order_lines");

    /// The terms, or why the metric has no causes among its parts.
    sealed interface Choice {
        record Chosen(CauseTerms terms) implements Choice {}

        record Impossible(Said reason) implements Choice {}
    }

    static Choice of(Definitions definitions, Metric metric) {
        if (metric.making() instanceof Making.Computed(Expression.Over(var of, var per))
                && of instanceof Expression.Name(var upper)
                && per instanceof Expression.Name(var lower)) {
            return ratio(definitions, metric, new MetricId(upper), new MetricId(lower));
        }
        var impossible = impossible(definitions, metric, metric);
        return impossible.isPresent()
                ? new Choice.Impossible(impossible.get())
                : new Choice.Chosen(terms(definitions, metric, Optional.empty()));
    }

    private static Choice ratio(
            Definitions definitions, Metric metric, MetricId upper, MetricId lower) {
        var impossible =
                impossible(definitions, metric, definitions.metric(upper))
                        .or(() -> impossible(definitions, metric, definitions.metric(lower)));
        return impossible.isPresent()
                ? new Choice.Impossible(impossible.get())
                : new Choice.Chosen(
                        terms(definitions, definitions.metric(upper), Optional.of(lower)));
    }

    private static CauseTerms terms(Definitions definitions, Metric of, Optional<MetricId> per) {
        boolean ofLines =
                definitions.leaves(of.id()).stream()
                        .anyMatch(leaf ->
                                leaf.aggregate().from() == FactKind.ORDER_LINES
                                        && leaf.aggregate().take() instanceof Take.Sum);
        var events =
                ofLines && definitions.metrics().containsKey(LINES)
                        ? Optional.of(LINES)
                        : Optional.<MetricId>empty();
        return new CauseTerms(of.id(), per, events, of.unit() == Unit.COUNT);
    }

    private static Optional<Said> impossible(Definitions definitions, Metric asked, Metric one) {
        if (definitions.dimensions(asked.id()).isEmpty()) {
            return Optional.of(
                    Said.of("metrics.causes.no-dimension", asked.id(), parts(definitions, asked)));
        }
        for (var leaf : definitions.leaves(one.id())) {
            if (leaf.aggregate().take() instanceof Take.Latest
                    || leaf.aggregate().take() instanceof Take.RecentPerDay) {
                return Optional.of(Said.of("metrics.causes.level", asked.id()));
            }
        }
        return new AddingUp(definitions).by(one.id(), _ -> true)
                ? Optional.empty()
                : Optional.of(
                        Said.of("metrics.causes.no-sum", asked.id(), parts(definitions, asked)));
    }

    /// The metrics next below that can be asked instead.
    private static String parts(Definitions definitions, Metric asked) {
        var names =
                switch (asked.making()) {
                    case Making.Measured _ -> List.of(asked.id().value());
                    case Making.Computed(var formula) -> List.copyOf(formula.names());
                };
        var askable =
                names.stream()
                        .filter(name -> !definitions.dimensions(new MetricId(name)).isEmpty())
                        .toList();
        return String.join(", ", askable.isEmpty() ? names : askable);
    }

    /// All that is asked for in one question.
    List<MetricId> asked() {
        var asked = new ArrayList<MetricId>();
        asked.add(of);
        per.ifPresent(asked::add);
        events.ifPresent(asked::add);
        return asked;
    }

    boolean isRatio() {
        return per.isPresent();
    }
}
