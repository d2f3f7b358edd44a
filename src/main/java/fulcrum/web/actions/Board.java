package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Status;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.actions.BoardPage.Column;
import fulcrum.web.actions.BoardPage.Mentioned;
import fulcrum.web.actions.BoardPage.Notice;
import fulcrum.web.actions.BoardPage.View;
import fulcrum.web.drawing.Timeline;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// Lays the actions of a store out for people.
final class Board {

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final LocalDate today;
    private final Choices choices;
    private final Cards cards;

    Board(Rooms rooms, Frame frame, Store store, LocalDate today) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.today = today;
        this.choices = new Choices(rooms, frame, store);
        this.cards = new Cards(rooms, frame, store, today);
    }

    /// The list, after a change of several that could not be taken.
    BoardPage list(BoardPage.Batch batch) {
        var asked = new Asked(MultiValueMap.fromSingleValue(Map.of("view", "list")));
        return page(asked, Optional.empty(), batch);
    }

    BoardPage page(Asked asked, Optional<Notice> notice, BoardPage.Batch batch) {
        var view = view(asked.first("view"));
        var shown = shown(asked);
        var listed = shown.in(view);
        return new BoardPage(
                store.id().value(),
                view,
                choices.views(view),
                choices.with("web.actions.anybody", choices.owners(), asked.first("owner")),
                choices.with("web.actions.any-link", choices.links(), asked.first("link")),
                choices.with("web.actions.any-metric", choices.metrics(), asked.first("metric")),
                Stream.of(Status.PLANNED, Status.RUNNING, Status.DONE)
                        .map(status -> column(status, listed))
                        .toList(),
                listed.stream().map(cards::card).toList(),
                Timeline.of(
                        listed.stream().flatMap(action -> action.plan().days().stream()).toList(),
                        today),
                view == View.CALENDAR ? month(asked, shown) : MonthSheet.NONE,
                view == View.CALENDAR ? 0 : shown.count() - listed.size(),
                notice,
                address("/actions/export", asked).toString(),
                batch,
                statuses(),
                mentions());
    }

    private MonthSheet month(Asked asked, Shown shown) {
        var address = address("/actions", asked).with("view", "calendar");
        var months = new Months(frame, cards, address, today);
        var day = months.chosen(asked.first("at"));
        return months.of(day, shown.during(Months.shown(day)));
    }

    /// All that fit: emergencies first, then what is due first, then the newest.
    List<Action> fitting(Asked asked) {
        return shown(asked).all();
    }

    private Shown shown(Asked asked) {
        return new Shown(rooms.work().actions(), store, today, Shown.choice(asked));
    }

    private Column column(Status status, List<Action> shown) {
        return new Column(
                status.word(),
                frame.say(status.said()),
                shown.stream()
                        .filter(action -> action.status() == status)
                        .map(cards::card)
                        .toList());
    }

    private Address address(String path, Asked asked) {
        var address = new Address(path, List.of()).with("store", store.id().value());
        for (var field : List.of("owner", "link", "metric")) {
            if (!asked.first(field).isEmpty()) {
                address = address.with(field, asked.first(field));
            }
        }
        return address;
    }

    private List<Mentioned> mentions() {
        return frame.person().stream()
                .flatMap(person -> rooms.work().mentions().unseen(person.id(), store.id()).stream())
                .flatMap(one ->
                        rooms.work().actions().find(one.action()).stream()
                                .map(action ->
                                        new Mentioned(
                                                action.id() + " " + action.plan().title(),
                                                cards.address(action) + "#remarks",
                                                one.by(),
                                                Written.moment(one.at(), store.zone()))))
                .toList();
    }

    private List<Option> statuses() {
        return Arrays.stream(Status.values())
                .map(status -> Option.of(status.word(), frame.say(status.said()), false))
                .toList();
    }

    private static View view(String word) {
        return Arrays.stream(View.values())
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(View.BOARD);
    }
}
