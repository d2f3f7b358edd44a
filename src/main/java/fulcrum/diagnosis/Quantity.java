package fulcrum.diagnosis;

import fulcrum.metrics.Better;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.units.Words;
import java.util.Optional;
import java.util.stream.Stream;

/// What a check measures: a metric, or a metric for one of another.
record Quantity(MetricId metric, Optional<MetricId> per, Words name, Unit unit, Better better) {

    Stream<MetricId> metrics() {
        return Stream.concat(Stream.of(metric), per.stream());
    }

    boolean isWorse(double change) {
        return better == Better.LOWER ? change > 0 : change < 0;
    }
}
