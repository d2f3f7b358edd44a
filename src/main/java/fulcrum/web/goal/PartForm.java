package fulcrum.web.goal;

import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.PersonId;
import fulcrum.strategy.PartTargets;
import fulcrum.web.question.Asked;
import java.util.Optional;

/// The target of a part, as somebody wrote it.
final class PartForm {

    private PartForm() {}

    static Optional<PartTargets.Line> read(Asked asked, Metrics metrics) {
        var metric =
                Optional.of(asked.first("metric"))
                        .filter(MetricId::isValid)
                        .flatMap(id -> metrics.find(new MetricId(id)));
        var value =
                metric.map(Metric::unit).flatMap(unit -> Typed.number(asked.first("value"), unit));
        var period = asked.period("from", "to");
        return metric.isEmpty() || value.isEmpty() || period.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PartTargets.Line(
                                metric.get().id(),
                                asked.first("dimension").strip(),
                                asked.first("part").strip(),
                                value.get(),
                                period.get(),
                                new PersonId(asked.first("owner"))));
    }
}
