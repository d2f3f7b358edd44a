package fulcrum.metrics;

import fulcrum.store.StoreId;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.util.List;

/// Which parts of a shop made a metric move from one period to another.
///
/// @param cut the dimensions to look through, none: all that are useful; and the parts to which the
///   search is narrowed
public record CauseQuestion(
        StoreId store, MetricId metric, Period before, Period now, Cut cut, Basis basis) {

    /// Over all dimensions, by the day on which money moved.
    public static CauseQuestion of(StoreId store, MetricId metric, Period before, Period now) {
        return new CauseQuestion(store, metric, before, now, Cut.NONE, Basis.EVENT);
    }

    public CauseQuestion cut(Cut other) {
        return new CauseQuestion(store, metric, before, now, other, basis);
    }

    public CauseQuestion on(Basis other) {
        return new CauseQuestion(store, metric, before, now, cut, other);
    }

    /// What must be answerable for the causes to be.
    FigureQuestion asked() {
        return figures(List.of(metric), now, cut.by());
    }

    /// Figures of one of the periods.
    FigureQuestion figures(List<MetricId> metrics, Period period, List<Dimension> by) {
        return over(metrics, period, Grain.TOTAL).cut(new Cut(by, cut.only()));
    }

    /// The metric, uncut.
    FigureQuestion whole(Period period, Grain grain) {
        return over(List.of(metric), period, grain).cut(new Cut(List.of(), cut.only()));
    }

    private FigureQuestion over(List<MetricId> metrics, Period period, Grain grain) {
        return FigureQuestion.of(store, metrics, period, grain).on(basis);
    }
}
