package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Found;
import fulcrum.actions.Spell;
import fulcrum.actions.Status;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.actions.BoardPage.Column;
import fulcrum.web.actions.BoardPage.Lane;
import fulcrum.web.actions.BoardPage.Mentioned;
import fulcrum.web.actions.BoardPage.Notice;
import fulcrum.web.actions.BoardPage.View;
import fulcrum.web.drawing.Timeline;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    BoardPage page(Asked asked, Optional<Notice> notice, BoardPage.Batch batch) {
        var view = view(asked.first("view"));
        var filters = new Filters(store, asked);
        var shown = shown(asked);
        var board = new Lanes(frame, cards, filters, shown);
        var lanes = view == View.BOARD ? board.lanes() : List.<Lane>of();
        var found = found(view, filters, shown);
        return new BoardPage(
                store.id().value(),
                view,
                choices.views(view),
                choices.with("web.actions.anybody", choices.owners(), asked.first("owner")),
                choices.with("web.actions.any-link", choices.links(), asked.first("link")),
                choices.with("web.actions.any-metric", choices.metrics(), asked.first("metric")),
                filters.sought(view),
                board.groupings(),
                lanes,
                cards.cards(found.actions()),
                filters.pages(view, found, rows(view)),
                Timeline.of(days(found.actions()), today),
                view == View.CALENDAR ? month(asked, filters, shown) : MonthSheet.NONE,
                view == View.BOARD ? older(lanes, shown) : 0,
                notice,
                filters.address("/actions/export").toString(),
                batch,
                statuses(),
                mentions());
    }

    private static int rows(View view) {
        return view == View.TIME ? Shown.MOST_BARS : Shown.MOST_ROWS;
    }

    private static Found found(View view, Filters filters, Shown shown) {
        return switch (view) {
            case BOARD, CALENDAR -> new Found(List.of(), 0);
            case LIST -> shown.rows(filters.after(rows(view)));
            case TIME -> shown.bars(filters.after(rows(view)));
        };
    }

    private static List<Period> days(List<Action> actions) {
        return actions.stream().flatMap(action -> action.plan().days().stream()).toList();
    }

    /// How many stand in no column; lanes say of themselves how many they have.
    private static int older(List<Lane> lanes, Shown shown) {
        return lanes.stream().anyMatch(lane -> !lane.single())
                ? 0
                : shown.count()
                        - lanes.stream()
                                .flatMap(lane -> lane.columns().stream())
                                .mapToInt(Column::count)
                                .sum();
    }

    private MonthSheet month(Asked asked, Filters filters, Shown shown) {
        var months = new Months(frame, cards, filters, today);
        var day = months.chosen(asked.first("at"));
        var spells = shown.spells(Months.shown(day));
        var numbers = months.foremost(day, spells).stream().map(Spell::number).distinct().toList();
        return months.of(day, spells, rooms.work().actions().numbered(store.id(), numbers));
    }

    /// All that fit: emergencies first, then what is due first, then the newest.
    List<Action> fitting(Asked asked) {
        return shown(asked).all();
    }

    private Shown shown(Asked asked) {
        return new Shown(rooms.work().actions(), store, today, Shown.choice(asked));
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
