package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Design;
import fulcrum.actions.Displacement;
import fulcrum.actions.Exhibit;
import fulcrum.actions.Status;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds what stands around the plan of an action.
record Surroundings(Rooms rooms, Frame frame, Store store) {

    Around of(Action action) {
        var exhibits = rooms.work().exhibits().of(action.id());
        return new Around(
                files(exhibits.stream().filter(one -> one.taken().isEmpty()).toList()),
                files(exhibits.stream().filter(one -> one.taken().isPresent()).toList()),
                aside(action),
                isWrittenAfterwards(action),
                groups(action));
    }

    private Around.Groups groups(Action action) {
        boolean open = action.status() == Status.PLANNED && action.frozen().isEmpty();
        return rooms.work()
                .designs()
                .of(action.id())
                .map(one ->
                        new Around.Groups(
                                frame.say(
                                        "web.groups.said", one.seed(), one.by(), moment(one.at())),
                                IntStream.range(0, one.groups().size())
                                        .mapToObj(i -> group(action, one, i))
                                        .toList(),
                                "",
                                open))
                .orElseGet(() -> new Around.Groups("", List.of(), products(action), open));
    }

    private Around.Group group(Action action, Design design, int i) {
        var name =
                switch (design.kind()) {
                    case HOLD_OUT -> frame.say(i == 0 ? "web.groups.with" : "web.groups.without");
                    case STAGGERED ->
                            frame.say(
                                    "web.groups.starts",
                                    i + 1,
                                    action.plan()
                                            .days()
                                            .map(days ->
                                                    days.from()
                                                            .plusDays((long) i * design.gap())
                                                            .toString())
                                            .orElse("?"));
                };
        return new Around.Group(name, design.groups().get(i));
    }

    private static String products(Action action) {
        return action.plan().scope().stream()
                .filter(one -> one.dimension().id().equals("product"))
                .flatMap(one -> one.values().stream())
                .collect(Collectors.joining("\n"));
    }

    /// What it was expected to bring was then not said beforehand.
    private boolean isWrittenAfterwards(Action action) {
        return rooms.work()
                .actions()
                .frozen(action)
                .filter(then ->
                        then.plan()
                                .days()
                                .filter(days ->
                                        days.from()
                                                .isBefore(
                                                        then.last()
                                                                .at()
                                                                .atZone(store.zone())
                                                                .toLocalDate()))
                                .isPresent())
                .isPresent();
    }

    private Around.Aside aside(Action action) {
        var emergencies = rooms.work().actions().emergencies();
        var with = emergencies.with(action.id());
        if (!with.isEmpty()) {
            boolean displaced = with.getLast().action().equals(action.id());
            return new Around.Aside(
                    frame.say(displaced ? "web.action.aside.for" : "web.action.aside"),
                    with.reversed().stream()
                            .map(one -> line(displaced ? one.emergency() : one.action(), one))
                            .toList());
        }
        var would =
                action.status() == Status.PLANNED ? emergencies.before(action) : List.<Action>of();
        return new Around.Aside(
                would.isEmpty() ? "" : frame.say("web.action.aside.would"),
                would.stream().map(one -> line(one, frame.say(one.status().said()))).toList());
    }

    private Around.Line line(ActionId other, Displacement one) {
        var since = moment(one.since());
        var said =
                one.ended()
                        .map(end -> frame.say("web.action.aside.ended", since, moment(end)))
                        .orElseGet(() -> frame.say("web.action.aside.since", since));
        return line(rooms.work().actions().find(other).orElseThrow(), said);
    }

    private Around.Line line(Action other, String said) {
        return new Around.Line(
                other.id() + " " + other.plan().title(),
                "/actions/%d?store=%s"
                        .formatted(other.id().number(), frame.encoded(store.id().value())),
                said);
    }

    private List<Around.File> files(List<Exhibit> exhibits) {
        return exhibits.stream().map(this::file).toList();
    }

    private Around.File file(Exhibit one) {
        var path = "/actions/%d/evidence/%s".formatted(one.action().number(), one.id());
        return new Around.File(
                one.name(),
                path + "?store=" + frame.encoded(store.id().value()),
                path + (one.taken().isEmpty() ? "/take" : "/back"),
                one.kind().picture(),
                Written.bytes(one.size()),
                one.taken()
                        .map(deed -> frame.say("web.action.evidence.taken", deed.by(), at(deed)))
                        .orElseGet(() -> one.added().by() + ", " + at(one.added())));
    }

    private String at(Exhibit.Deed deed) {
        return moment(deed.at());
    }

    private String moment(Instant at) {
        return Written.moment(at, store.zone());
    }
}
