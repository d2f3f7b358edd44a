package fulcrum.api;

import fulcrum.actions.PlanText;
import fulcrum.actions.Routine;
import fulcrum.actions.Routines.Due;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// Work that comes back, as programs are given it.
final class RoutineJson {

    private final Rooms rooms;
    private final Store store;
    private final Texts texts;
    private final LocalDate today;
    private final ActionJson plans;

    RoutineJson(Rooms rooms, Store store, Texts texts, LocalDate today) {
        this.rooms = rooms;
        this.store = store;
        this.texts = texts;
        this.today = today;
        this.plans = new ActionJson(rooms);
    }

    Map<String, Object> of(Routine routine) {
        var draft = routine.draft();
        var told = new LinkedHashMap<String, Object>();
        told.put("number", routine.id().number());
        told.put("version", routine.version());
        told.put("standing", routine.standing().word());
        told.put("rhythm", draft.rhythm().word());
        told.put("comes_back", texts.say(draft.rhythm().said()));
        routine.next(Festivals.of(store), today).ifPresent(day -> told.put("next", day.toString()));
        told.put("lasts", draft.lasts());
        if (draft.plan().read() instanceof PlanText.Read.Fine(var plan)) {
            plans.put(told, plan);
        }
        told.put("steps", draft.steps().lines().toList());
        told.put(
                "hindered_by",
                rooms.work().routines().faults(store.id(), draft).stream()
                        .map(texts::say)
                        .toList());
        told.put("changed_at", routine.last().at().toString());
        told.put("changed_by", routine.last().by());
        return told;
    }

    /// With what became of its due days.
    Map<String, Object> whole(Routine routine) {
        var told = of(routine);
        told.put(
                "days",
                rooms.work().routines().history(store.id()).stream()
                        .filter(due -> due.routine() == routine.id().number())
                        .map(RoutineJson::day)
                        .toList());
        return told;
    }

    private static Map<String, Object> day(Due due) {
        var told = new LinkedHashMap<String, Object>();
        told.put("day", due.day().toString());
        due.action()
                .ifPresentOrElse(
                        action -> told.put("action", action.number()),
                        () -> told.put("missed", true));
        return told;
    }
}
