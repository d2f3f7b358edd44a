package fulcrum.api;

import fulcrum.store.Store;
import fulcrum.strategy.Content;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Hold;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import fulcrum.units.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sets goals and accepts the targets that reach them; who may not decide is told so.
@RestController
class GoalsResource {

    private static final Set<String> NEW = Set.of("metric", "value", "from", "until", "reason");
    private static final Set<String> CHANGED = Set.of("after", "value", "from", "until", "reason");

    private final Rooms rooms;

    GoalsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @PostMapping("/api/v1/goals")
    ResponseEntity<String> set(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var asked = new Asked(rooms, parameters);
        var store = asked.store();
        var body = Body.of(request, NEW);
        var metrics = rooms.storeMetrics().of(store.id());
        var goal =
                Goal.of(
                        Asked.metric(metrics, body.text("metric").orElse("")),
                        body.number("value").orElseThrow(() -> Asked.wrong("api.needed", "value")),
                        Asked.period(body.text("from").orElse(""), body.text("until").orElse("")));
        var change = new Change(Matter.newGoal(), goal, body.reason(), 0);
        return decided(locale, HttpStatus.CREATED, store, change);
    }

    @PatchMapping("/api/v1/goals/{goal}")
    ResponseEntity<String> change(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var known = known(store, goal);
        var body = Body.of(request, CHANGED);
        var before = known.content();
        var days = before.period();
        var changed =
                before.changed(
                        new Goal(
                                before.metric(),
                                body.number("value").orElse(before.value()),
                                body.text("from").isPresent() || body.text("until").isPresent()
                                        ? Asked.period(
                                                body.text("from").orElse(days.from().toString()),
                                                body.text("until").orElse(days.until().toString()))
                                        : days,
                                before.tree(),
                                List.of(),
                                List.of()));
        var change = new Change(known.matter(), changed, body.reason(), body.after());
        var outcome = rooms.strategies().change(Caller.person().name(), store, change);
        return new Deciding(locale)
                .answer(
                        HttpStatus.OK,
                        outcome,
                        () -> {
                            var now = new LinkedHashMap<>(now(locale, store, change.matter()));
                            if (outcome instanceof Outcome.Kept && before.loses(changed)) {
                                now.put("targets_dropped", before.targets().size());
                            }
                            return now;
                        });
    }

    @PostMapping("/api/v1/goals/{goal}/withdrawal")
    ResponseEntity<String> withdraw(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var known = known(store, goal);
        var body = Body.of(request, Set.of("after", "reason"));
        var change =
                new Change(known.matter(), new Content.Withdrawn(), body.reason(), body.after());
        return decided(locale, HttpStatus.OK, store, change);
    }

    /// Accepts the targets that the program finds for what is held.
    @PostMapping("/api/v1/goals/{goal}/targets")
    ResponseEntity<String> accept(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var known = known(store, goal);
        var body = Body.of(request, Set.of("after", "reason", "holds"));
        int after = body.after();
        var held =
                body.lines("holds")
                        .map(lines -> known.content().holding(holds(lines)))
                        .orElse(known.content());
        var metrics = rooms.storeMetrics().of(store.id());
        return switch (rooms.plans().plan(metrics, store, held)) {
            case GoalPlan.Refused(var why) -> ApiFaults.refused(locale, List.of(why));
            case GoalPlan.OutOfReach out ->
                    ApiFaults.refused(
                            locale,
                            List.of(
                                    Said.of(
                                            "api.goal.out-of-reach",
                                            out.row().node(),
                                            String.valueOf(out.row().target()))));
            case GoalPlan.Solved solved ->
                    decided(
                            locale,
                            HttpStatus.OK,
                            store,
                            new Change(known.matter(), solved.accepted(), body.reason(), after));
        };
    }

    private static List<Hold> holds(String lines) {
        return lines.lines()
                .map(line ->
                        Hold.read(line).orElseThrow(() -> Asked.wrong("api.goal.no-hold", line)))
                .toList();
    }

    private Version<Goal> known(Store store, String id) {
        return rooms.strategies().goals(store.id()).stream()
                .filter(one -> one.matter().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Asked.gone("api.no-such-goal", id, store.id()));
    }

    private ResponseEntity<String> decided(
            Locale locale, HttpStatus done, Store store, Change change) {
        var outcome = rooms.strategies().change(Caller.person().name(), store, change);
        return new Deciding(locale)
                .answer(done, outcome, () -> now(locale, store, change.matter()));
    }

    private Map<String, Object> now(Locale locale, Store store, Matter matter) {
        Optional<Version<Goal>> found =
                rooms.strategies().goals(store.id()).stream()
                        .filter(one -> one.matter().equals(matter))
                        .findFirst();
        return found.map(rooms.plain(store, locale)::goal)
                .orElse(Map.of("id", matter.id(), "withdrawn", true));
    }
}
