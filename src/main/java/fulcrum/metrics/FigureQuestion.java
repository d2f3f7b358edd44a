package fulcrum.metrics;

import fulcrum.store.StoreId;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Which figures are wanted: of which store and metrics, over which days, cut how.
public record FigureQuestion(
        StoreId store, List<MetricId> metrics, Span span, Cut cut, Basis basis) {

    public FigureQuestion {
        metrics = List.copyOf(new LinkedHashSet<>(metrics));
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("a question names at least one metric");
        }
    }

    /// By the day on which money moved, uncut.
    public static FigureQuestion of(
            StoreId store, List<MetricId> metrics, Period period, Grain grain) {
        return new FigureQuestion(store, metrics, new Span(period, grain), Cut.NONE, Basis.EVENT);
    }

    public FigureQuestion cut(Cut other) {
        return new FigureQuestion(store, metrics, span, other, basis);
    }

    /// The same in parts only.
    FigureQuestion within(List<Cut.Filter> more) {
        var only = new ArrayList<>(cut.only());
        only.addAll(more);
        return cut(new Cut(cut.by(), only));
    }

    public FigureQuestion on(Basis other) {
        return new FigureQuestion(store, metrics, span, cut, other);
    }

    public FigureQuestion over(Span other) {
        return new FigureQuestion(store, metrics, other, cut, basis);
    }

    public FigureQuestion about(List<MetricId> others) {
        return new FigureQuestion(store, others, span, cut, basis);
    }

    Period period() {
        return span.period();
    }
}
