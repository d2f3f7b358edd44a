package fulcrum.metrics;

import fulcrum.store.StoreId;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Which change is to be explained.
///
/// @param versus the earlier days
/// @param by dimensions into which it is taken apart, one in the other; none: by a tree
/// @param only parts to which all of it is narrowed
/// @param tree which tree, where the metric stands in several
public record ExplainQuestion(
        StoreId store,
        MetricId metric,
        Period period,
        Versus versus,
        Basis basis,
        List<Dimension> by,
        List<Cut.Filter> only,
        Optional<TreeId> tree) {

    public ExplainQuestion {
        by = List.copyOf(new LinkedHashSet<>(by));
        only = List.copyOf(only);
    }

    public static ExplainQuestion of(StoreId store, MetricId metric, Period period, Versus versus) {
        return new ExplainQuestion(
                store, metric, period, versus, Basis.EVENT, List.of(), List.of(), Optional.empty());
    }

    public ExplainQuestion by(Dimension... dimensions) {
        return new ExplainQuestion(
                store, metric, period, versus, basis, List.of(dimensions), only, tree);
    }

    public ExplainQuestion in(TreeId other) {
        return new ExplainQuestion(
                store, metric, period, versus, basis, by, only, Optional.of(other));
    }

    public ExplainQuestion only(List<Cut.Filter> others) {
        return new ExplainQuestion(store, metric, period, versus, basis, by, others, tree);
    }

    public Period before() {
        return versus.of(period);
    }

    /// The figures of one period of it.
    FigureQuestion figures(Period days, List<MetricId> metrics, List<Dimension> cutBy) {
        return FigureQuestion.of(store, metrics, days, Grain.TOTAL)
                .cut(new Cut(cutBy, only))
                .on(basis);
    }
}
