package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Checklists;
import fulcrum.actions.Checklists.Progress;
import fulcrum.actions.Displacement;
import fulcrum.actions.Status;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.People.Standing;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.actions.BoardPage.Card;
import fulcrum.web.actions.BoardPage.Days;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import fulcrum.web.question.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes actions as people read them at a glance.
final class Cards {

    private final Frame frame;
    private final Store store;
    private final LocalDate today;
    private final Metrics metrics;
    private final Map<PersonId, String> names;
    private final Set<PersonId> gone;
    private final Checklists checklists;
    private final Map<ActionId, ActionId> aside;

    Cards(Rooms rooms, Frame frame, Store store, LocalDate today) {
        this.frame = frame;
        this.store = store;
        this.today = today;
        this.metrics = rooms.metrics(store);
        this.names = rooms.people().names();
        this.gone =
                rooms.people().all().stream()
                        .filter(member -> member.standing() == Standing.LEFT)
                        .map(member -> member.person().id())
                        .collect(Collectors.toSet());
        this.checklists = rooms.work().checklists();
        this.aside =
                rooms.work().actions().emergencies().open(store.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        Displacement::action,
                                        Displacement::emergency,
                                        (_, last) -> last));
    }

    Card card(Action action) {
        return cards(List.of(action)).getFirst();
    }

    /// Of the same store, with what is asked of all of them at once.
    List<Card> cards(List<Action> actions) {
        var progress =
                actions.isEmpty()
                        ? Map.<Integer, Progress>of()
                        : checklists.progress(
                                store.id(),
                                actions.stream().map(action -> action.id().number()).toList());
        return actions.stream()
                .map(action ->
                        card(action, Optional.ofNullable(progress.get(action.id().number()))))
                .toList();
    }

    private Card card(Action action, Optional<Progress> steps) {
        var plan = action.plan();
        return new Card(
                action.id().number(),
                action.version(),
                plan.title(),
                address(action),
                plan.emergency(),
                frame.say(plan.link().said()),
                plan.owner().map(this::name).orElse(""),
                plan.days().map(Cards::days).orElse(Days.NONE),
                expected(action),
                steps.map(one -> one.done() + " / " + one.steps()).orElse(""),
                flag(action),
                Optional.ofNullable(aside.get(action.id()))
                        .map(one -> frame.say("web.actions.waits", one))
                        .orElse(""),
                action.status().word(),
                frame.say(action.status().said()),
                action.status().next().stream()
                        .map(next ->
                                Option.of(
                                        next.word(),
                                        frame.say(ActionWords.move(action, next)),
                                        false))
                        .toList());
    }

    private static Days days(Period days) {
        return new Days(
                Written.period(days), days.from().toString(), days.until().minusDays(1).toString());
    }

    String name(PersonId person) {
        return names.getOrDefault(person, frame.say("web.actions.somebody-gone"));
    }

    String address(Action action) {
        return address(action.id());
    }

    String address(ActionId id) {
        return new Address("/actions/" + id.number(), List.of())
                .with("store", store.id().value())
                .toString();
    }

    /// Such as `Conversion +10 %`.
    String expected(Action action) {
        return action.plan()
                .expectation()
                .map(one -> metric(one.metric()) + " " + share(one.share()))
                .orElse("");
    }

    /// As people call it; by its id where there is none any more.
    String metric(MetricId id) {
        return metrics.find(id)
                .map(metric -> metric.name().in(frame.texts().locale()))
                .orElse(id.value());
    }

    static String share(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + Written.exact(share.movePointRight(2)) + " %";
    }

    /// What is wrong with its owner or its days, seen from today.
    private String flag(Action action) {
        if (action.status().open() && action.plan().owner().filter(gone::contains).isPresent()) {
            return frame.say("web.actions.owner-left");
        }
        return action.plan()
                .days()
                .filter(_ -> action.status().open() && !aside.containsKey(action.id()))
                .map(days -> {
                    if (action.plan().isOver(today)) {
                        return frame.say("web.actions.overdue");
                    }
                    return action.status() == Status.PLANNED && days.from().isBefore(today)
                            ? frame.say("web.actions.late")
                            : "";
                })
                .orElse("");
    }
}
