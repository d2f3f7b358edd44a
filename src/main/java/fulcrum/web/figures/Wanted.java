package fulcrum.web.figures;

import fulcrum.metrics.Comparison;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Span;
import fulcrum.metrics.Versus;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.question.Address;
import fulcrum.web.question.Sight;
import java.util.List;
import java.util.Locale;

/// What the reader wants to see: the whole state of the page, as it stands in its address.
record Wanted(
        Sight sight,
        List<MetricId> metrics,
        Period period,
        Grain grain,
        Comparison comparison,
        List<Dimension> by) {

    Wanted {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
    }

    Store store() {
        return sight.store();
    }

    FigureQuestion question() {
        return new FigureQuestion(
                store().id(),
                metrics,
                new Span(period, grain, comparison),
                new Cut(by, sight.filters()),
                sight.basis());
    }

    FigureQuestion total() {
        return whole().question();
    }

    Wanted seen(Sight other) {
        return new Wanted(other, metrics, period, grain, comparison, by);
    }

    /// The same for one part only, no longer cut by it.
    Wanted narrowed(Dimension dimension, String value) {
        var rest = by.stream().filter(one -> !one.equals(dimension)).toList();
        var narrower = sight.narrowed(List.of(new Cut.Filter(dimension, List.of(value))));
        return new Wanted(narrower, metrics, period, grain, comparison, rest);
    }

    /// The same over the whole period in one piece, not cut.
    Wanted whole() {
        return new Wanted(sight, metrics, period, Grain.TOTAL, comparison, List.of());
    }

    /// The address of this state under a path.
    String link(String path) {
        return address(path).toString();
    }

    Address address(String path) {
        return sight.ended(
                sight.address(path)
                        .each("m", metrics)
                        .days(period)
                        .with("grain", grain.name().toLowerCase(Locale.ROOT))
                        .with("compare", word(comparison))
                        .each("by", by));
    }

    /// The page that explains why one of the metrics changed between the same days.
    String why(MetricId metric) {
        var asked = sight.address("/explain").with("m", metric).days(period);
        var earlier = period.before();
        boolean otherDays = !new Versus.Prior().of(period).equals(earlier);
        return sight.ended(
                        comparison == Comparison.YEAR_BEFORE
                                ? asked.with("compare", "year")
                                : otherDays
                                        ? asked.with("compare", "days")
                                                .with("versus-from", earlier.from())
                                                .with("versus-to", earlier.until().minusDays(1))
                                        : asked.with("compare", "prior"))
                .toString();
    }

    static String word(Comparison comparison) {
        return switch (comparison) {
            case NONE -> "none";
            case BEFORE -> "before";
            case YEAR_BEFORE -> "year";
        };
    }
}
