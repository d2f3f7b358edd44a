package fulcrum.web.metric;

import fulcrum.metrics.Making;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.StoreMetrics;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.metric.MetricPage.Defined;
import fulcrum.web.metric.MetricPage.Definition;
import fulcrum.web.question.Address;
import java.util.List;
import java.util.Optional;

/// Who defined a metric, and each change of it.
final class Definers {

    private final Rooms rooms;
    private final Store store;
    private final Frame frame;

    Definers(Rooms rooms, Store store, Frame frame) {
        this.rooms = rooms;
        this.store = store;
        this.frame = frame;
    }

    Definition of(MetricId metric) {
        var history = rooms.storeMetrics().history(store.id(), metric);
        return new Definition(
                address().toString(),
                frame.say(history.isEmpty() ? "web.metric.defined.here" : "web.metric.defined.own"),
                history.stream().map(this::defined).toList());
    }

    private Address address() {
        return new Address("/definitions", List.of()).with("store", store.id().value());
    }

    private Defined defined(StoreMetrics.Defined one) {
        var version = one.version();
        return new Defined(
                frame.say(
                        "web.metric.defined.version",
                        version.number(),
                        Written.moment(version.changedAt(), store.zone()),
                        version.changedBy()),
                version.reason(),
                address().with("version", version.number()).toString(),
                one.metric().flatMap(Definers::made));
    }

    private static Optional<String> made(Metric metric) {
        return metric.making() instanceof Making.Computed(var formula)
                ? Optional.of(formula.written(name -> name, ", "))
                : Optional.empty();
    }
}
