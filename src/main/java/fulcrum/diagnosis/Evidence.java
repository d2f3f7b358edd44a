package fulcrum.diagnosis;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import java.util.List;
import java.util.Optional;

/// Where a finding can be looked at, down to its SQL and rows.
///
/// @param where a figure, or a page whose matter it is
/// @param by how it is cut
/// @param only the part that it is about
public record Evidence(
        Where where,
        Optional<MetricId> metric,
        Optional<Period> days,
        Optional<Dimension> by,
        List<Cut.Filter> only) {

    public enum Where {
        FIGURES,
        ACTIONS,
        GOAL,
        EXPORTS
    }

    public Evidence {
        only = List.copyOf(only);
    }

    static Evidence of(Where where) {
        return new Evidence(where, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static Evidence of(MetricId metric, Period days) {
        return new Evidence(
                Where.FIGURES, Optional.of(metric), Optional.of(days), Optional.empty(), List.of());
    }

    Evidence by(Dimension dimension) {
        return new Evidence(where, metric, days, Optional.of(dimension), only);
    }

    Evidence only(Dimension dimension, String part) {
        return new Evidence(
                where, metric, days, by, List.of(new Cut.Filter(dimension, List.of(part))));
    }

    Evidence only(Dimension dimension, List<String> parts) {
        return new Evidence(where, metric, days, by, List.of(new Cut.Filter(dimension, parts)));
    }
}
