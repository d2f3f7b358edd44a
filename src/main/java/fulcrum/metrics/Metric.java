package fulcrum.metrics;

import fulcrum.units.Words;
import java.util.List;

/// One named, quantified measure: what it means, how it is made, and which exports bring it.
///
/// @param needs export families, each one enough or all together as the meaning says; named in the
///   message bundle under `metrics.export.`
/// @param listed false for a part of other metrics that is not shown in lists
public record Metric(
        MetricId id,
        Words name,
        Words meaning,
        Unit unit,
        Better better,
        Making making,
        List<String> needs,
        boolean listed) {

    public Metric {
        needs = List.copyOf(needs);
    }

    Aggregate aggregate() {
        return switch (making) {
            case Making.Measured(var aggregate) -> aggregate;
            case Making.Computed _ ->
                    throw new IllegalStateException("'%s' is computed, not measured".formatted(id));
        };
    }
}
