package fulcrum.web.today;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Mentions.Mention;
import fulcrum.actions.Status;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.today.TodayPage.Mentioned;
import fulcrum.web.today.TodayPage.Moved;
import fulcrum.web.today.TodayPage.Task;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the reader has to do today, and where others name him.
record Mine(Rooms rooms, Frame frame, Store store, LocalDate today) {

    /// One for each of the first rows; `g` is the first of two keys everywhere.
    private static final String KEYS = "abcdefhi";

    private static final int MOST_MENTIONS = 5;

    List<Task> work() {
        var me = frame.person().map(Person::id);
        var actions =
                rooms.work().actions().of(store.id()).stream()
                        .filter(one -> one.status().open())
                        .filter(one -> one.plan().owner().equals(me) && me.isPresent())
                        .filter(one -> one.plan().days().filter(this::isOn).isPresent())
                        .toList();
        return IntStream.range(0, actions.size())
                .mapToObj(i ->
                        task(actions.get(i), i < KEYS.length() ? KEYS.substring(i, i + 1) : ""))
                .toList();
    }

    private boolean isOn(Period days) {
        return !days.from().isAfter(today);
    }

    private Task task(Action action, String key) {
        boolean isRunning = action.status() == Status.RUNNING;
        return new Task(
                address(action.id()),
                action.plan().title(),
                action.plan().days().map(Written::period).orElse(""),
                action.plan().emergency(),
                "/actions/%d/move?after=%d".formatted(action.id().number(), action.version()),
                (isRunning ? Status.DONE : Status.RUNNING).word(),
                isRunning
                        ? frame.say("web.actions.move.finish")
                        : frame.say("web.actions.move.start"),
                key);
    }

    private String address(ActionId id) {
        return new Address("/actions/" + id.number(), List.of())
                .with("store", store.id().value())
                .toString();
    }

    /// Those that he has not seen, the newest of each action, the newest first.
    List<Mentioned> mentions() {
        return frame.person().stream()
                .flatMap(person -> rooms.work().mentions().unseen(person.id(), store.id()).stream())
                .collect(
                        Collectors.toMap(
                                Mention::action,
                                one -> one,
                                (newest, _) -> newest,
                                LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_MENTIONS)
                .flatMap(one ->
                        rooms.work().actions().find(one.action()).stream()
                                .map(action ->
                                        new Mentioned(
                                                frame.say(
                                                        "web.actions.mentioned",
                                                        one.by(),
                                                        action.id() + " " + action.plan().title()),
                                                address(action.id()) + "#remarks",
                                                Written.moment(one.at(), store.zone()))))
                .toList();
    }

    /// What was just started or finished here, and how to take it back.
    Optional<Moved> moved(Asked asked) {
        return number(asked.first("moved"))
                .flatMap(number -> rooms.work().actions().find(new ActionId(store.id(), number)))
                .map(action ->
                        new Moved(
                                frame.say(
                                        "web.actions.moved",
                                        action.id(),
                                        action.plan().title(),
                                        frame.say(action.status().said())),
                                "/actions/%d/move?after=%d"
                                        .formatted(action.id().number(), action.version()),
                                Status.of(asked.first("was"))
                                        .filter(action.status().next()::contains)
                                        .map(Status::word)));
    }

    private static Optional<Integer> number(String written) {
        return written.matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(written))
                : Optional.empty();
    }
}
