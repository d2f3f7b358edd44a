package fulcrum.review.weekly;

import fulcrum.ingest.ImportId;
import fulcrum.metrics.MetricId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A figure of a signed week that facts tell otherwise since.
///
/// @param now empty where it is not known any more
/// @param by imports since that brought rows of it
public record Restated(
        MetricId metric, BigDecimal was, Optional<BigDecimal> now, List<ImportId> by) {

    public Restated {
        by = List.copyOf(by);
    }
}
