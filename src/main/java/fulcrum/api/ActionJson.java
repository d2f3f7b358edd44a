package fulcrum.api;

import fulcrum.actions.Action;
import fulcrum.actions.Checklists.Progress;
import fulcrum.actions.Checklists.Step;
import fulcrum.actions.Plan;
import fulcrum.actions.Remarks.Remark;
import fulcrum.store.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Actions as programs are given them.
final class ActionJson {

    private final Rooms rooms;
    private final Map<PersonId, String> names;

    ActionJson(Rooms rooms) {
        this.rooms = rooms;
        this.names = rooms.people().names();
    }

    /// One in a list of them.
    ///
    /// @param progress of its checklist, where it has one
    Map<String, Object> of(Action action, Optional<Progress> progress) {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", action.id().number());
        told.put("version", action.version());
        told.put("status", action.status().word());
        put(told, action.plan());
        action.frozen().ifPresent(version -> told.put("started_with", version));
        progress.ifPresent(one -> told.put("steps_done", List.of(one.done(), one.steps())));
        told.put("changed_at", action.last().at().toString());
        told.put("changed_by", action.last().by());
        return told;
    }

    /// One with all that belongs to it.
    Map<String, Object> whole(Action action) {
        var told = of(action, Optional.empty());
        var work = rooms.work();
        told.put(
                "steps", work.checklists().of(action.id()).stream().map(ActionJson::step).toList());
        told.put(
                "remarks",
                work.remarks().of(action.id()).stream().map(ActionJson::remark).toList());
        told.put(
                "versions",
                work.actions().versions(action.id()).stream().map(ActionJson::version).toList());
        return told;
    }

    void put(Map<String, Object> told, Plan plan) {
        told.put("title", plan.title());
        told.put("link", plan.link().word());
        told.put("emergency", plan.emergency());
        plan.owner()
                .ifPresent(owner -> {
                    told.put("owner", owner.value());
                    told.put("owner_name", names.getOrDefault(owner, ""));
                });
        plan.days()
                .ifPresent(days -> {
                    told.put("from", days.from().toString());
                    told.put("until", days.until().toString());
                });
        plan.expectation()
                .ifPresent(expected -> {
                    told.put("metric", expected.metric().value());
                    told.put("share", expected.share());
                });
        told.put("hours", plan.effort().hours());
        told.put("cost", plan.effort().coins());
        told.put(
                "scope",
                plan.scope().stream()
                        .flatMap(filter ->
                                filter.values().stream()
                                        .map(value -> filter.dimension() + "=" + value))
                        .toList());
        told.put("note", plan.note());
    }

    private static Map<String, Object> step(Step step) {
        var told = new LinkedHashMap<String, Object>();
        told.put("words", step.words());
        step.done()
                .ifPresent(done -> {
                    told.put("done_at", done.at().toString());
                    told.put("done_by", done.by());
                });
        return told;
    }

    private static Map<String, Object> remark(Remark remark) {
        var told = new LinkedHashMap<String, Object>();
        told.put("words", remark.words());
        remark.evidence().ifPresent(link -> told.put("evidence", link.toString()));
        told.put("said_at", remark.at().toString());
        told.put("said_by", remark.by());
        return told;
    }

    private static Map<String, Object> version(Action action) {
        return Map.of(
                "version", action.version(),
                "status", action.status().word(),
                "title", action.plan().title(),
                "why", action.last().why(),
                "changed_at", action.last().at().toString(),
                "changed_by", action.last().by());
    }
}
