package fulcrum.web.metric;

import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Naming;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.store.Owners;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.MeasuredWords;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What people say of a metric: who looks after it, what is supposed to move it.
final class Remarks {

    private final Rooms rooms;
    private final Store store;
    private final Frame frame;
    private final Naming naming;
    private final List<MeasuredEdge> measured;
    private final MeasuredWords words;

    Remarks(Rooms rooms, Store store, Frame frame) {
        this.rooms = rooms;
        this.store = store;
        this.frame = frame;
        var metrics = rooms.metrics(store);
        this.naming = metrics.naming(frame.texts());
        this.measured =
                rooms.measurements().of(store.id(), Optional.empty()).stream()
                        .filter(edge ->
                                metrics.find(edge.cause()).isPresent()
                                        && metrics.find(edge.moves()).isPresent())
                        .toList();
        this.words = new MeasuredWords(metrics, store, frame);
    }

    MetricPage.People of(MetricId metric) {
        var history = rooms.owners().history(store.id(), metric.value());
        var owner = history.stream().findFirst().flatMap(Owners.Version::owner).orElse("");
        var workers = rooms.people().workers(store.id()).stream().map(Person::name).toList();
        return new MetricPage.People(
                store.id().value(),
                owner,
                !owner.isEmpty() && !workers.contains(owner),
                owners(workers, owner),
                history.stream().skip(1).map(this::said).toList(),
                rooms.hypotheses().all(store.id()).stream()
                        .filter(one ->
                                one.moves().equals(metric.value())
                                        || one.cause().equals(metric.value()))
                        .map(this::supposed)
                        .toList(),
                measured.stream()
                        .filter(edge -> edge.cause().equals(metric) || edge.moves().equals(metric))
                        .map(this::measured)
                        .toList(),
                rooms.metrics(store).all().stream()
                        .map(Metric::id)
                        .filter(id -> !id.equals(metric))
                        .map(id -> Option.of(id.value(), naming.metric(id), false))
                        .toList(),
                names());
    }

    private List<Option> owners(List<String> workers, String owner) {
        var names =
                Stream.concat(workers.stream(), Stream.of(owner).filter(one -> !one.isEmpty()))
                        .distinct()
                        .map(name -> Option.of(name, name, name.equals(owner)));
        var nobody = Option.of("", frame.say("web.metric.owner.nobody"), owner.isEmpty());
        return Stream.concat(Stream.of(nobody), names).toList();
    }

    private String said(Owners.Version version) {
        return frame.say(
                "web.metric.owner.was",
                version.owner().orElse(frame.say("web.metric.owner.nobody")),
                Written.moment(version.changedAt(), store.zone()),
                version.changedBy());
    }

    private MetricPage.Supposed supposed(Hypothesis one) {
        return new MetricPage.Supposed(
                one.id(),
                naming.metric(new MetricId(one.cause())),
                naming.metric(new MetricId(one.moves())),
                one.claim(),
                frame.say(
                        "web.metric.supposed.by",
                        one.owner(),
                        Written.moment(one.statedAt(), store.zone())),
                measured.stream()
                        .filter(edge -> edge.joins(one.cause(), one.moves()))
                        .map(words::standing)
                        .findFirst(),
                one.withdrawnAt().map(at -> Written.moment(at, store.zone())));
    }

    private MetricPage.Measured measured(MeasuredEdge edge) {
        return new MetricPage.Measured(
                naming.metric(edge.cause()), naming.metric(edge.moves()), words.slope(edge));
    }

    /// Everybody who was named so far, and who reads this.
    private List<String> names() {
        return Stream.concat(
                        frame.person().stream().map(person -> person.name()),
                        rooms.owners().of(store.id()).values().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
