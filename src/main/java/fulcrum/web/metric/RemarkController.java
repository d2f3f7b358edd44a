package fulcrum.web.metric;

import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.store.Hypotheses.Words;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What people say of a metric: who looks after it, and what they suppose to move it.
@Controller
public class RemarkController {

    private final Rooms rooms;

    public RemarkController(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Gives the metric an owner, or takes it away.
    @PostMapping("/metric/owner")
    ModelAndView own(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var metric = named(store, asked.first("m"));
        var owner = asked.first("owner");
        if (!owner.isEmpty() && !canOwn(store, metric, owner)) {
            throw new NotUnderstood(Said.of("actions.fault.owner"));
        }
        var seen = Optional.ofNullable(fields.getFirst("was"));
        var by = frame.person().orElseThrow();
        if (!rooms.owners().set(by, store.id(), metric.value(), seen, owner)) {
            throw new NotUnderstood(HttpStatus.CONFLICT, Said.of("web.metric.owner.meanwhile"));
        }
        return back(store, metric);
    }

    /// Who works here, and whoever looks after it already. No two people ever have one name.
    private boolean canOwn(Store store, MetricId metric, String name) {
        return name.equals(rooms.owners().of(store.id()).get(metric.value()))
                || rooms.people().workers(store.id()).stream()
                        .anyMatch(person -> person.name().equals(name));
    }

    /// States that one metric moves another.
    @PostMapping("/metric/hypotheses")
    ModelAndView suppose(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var metric = named(store, asked.first("m"));
        var cause = named(store, asked.first("cause"));
        if (cause.equals(metric)) {
            throw new NotUnderstood(Said.of("web.metric.supposed.itself"));
        }
        if (asked.first("claim").isBlank()) {
            throw new NotUnderstood(Said.of("web.metric.supposed.no-claim"));
        }
        rooms.hypotheses()
                .add(
                        frame.person().orElseThrow(),
                        store.id(),
                        cause.value(),
                        metric.value(),
                        new Words(asked.first("claim"), asked.first("owner")));
        return back(store, metric);
    }

    /// Takes one back; one that is taken back already stays so.
    @PostMapping("/metric/hypotheses/end")
    ModelAndView withdraw(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var metric = named(store, asked.first("m"));
        var _ =
                rooms.hypotheses()
                        .withdraw(frame.person().orElseThrow(), store.id(), asked.first("id"));
        return back(store, metric);
    }

    private MetricId named(Store store, String id) {
        return Optional.of(id)
                .filter(MetricId::isValid)
                .map(MetricId::new)
                .flatMap(rooms.metrics(store)::find)
                .map(Metric::id)
                .orElseThrow(() -> new NotUnderstood(Said.of("web.metric.no-such", id)));
    }

    private static ModelAndView back(Store store, MetricId metric) {
        return Away.to(
                new Address("/metric", List.of())
                        .with("store", store.id().value())
                        .with("m", metric)
                        .toString());
    }
}
