package fulcrum.web.actions;

import fulcrum.actions.Choice;
import fulcrum.actions.Found;
import fulcrum.actions.Lane;
import fulcrum.actions.Status;
import fulcrum.store.Store;
import fulcrum.web.actions.BoardPage.Pages;
import fulcrum.web.actions.BoardPage.Sought;
import fulcrum.web.actions.BoardPage.View;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the address of a page of work asks for, and the addresses beside it.
record Filters(Store store, Asked asked) {

    /// Cards of a column until more are asked for, and so many more each time.
    static final int CARDS = 40;

    /// No store has more than this.
    private static final int LAST_PAGE = 100_000;

    /// Cards of a column of a lane; the others stand on a board of that lane alone.
    static final int CARDS_OF_LANE = 5;

    private static final List<String> NAMES = List.of("owner", "link", "metric", "words", "day");

    /// What tells lanes apart; only boards have them.
    static final String BY = "by";

    Sought sought(View view) {
        var day = asked.day("day");
        return new Sought(
                asked.first("words"),
                day.map(Object::toString).orElse(""),
                without(Set.of("day")).with("view", word(view)).toString(),
                address().with("view", word(View.LIST)).toString(),
                in(view).toString());
    }

    Address address() {
        return address("/actions");
    }

    Address address(String path) {
        return without(path, Set.of());
    }

    Address without(Set<String> left) {
        return without("/actions", left);
    }

    private Address without(String path, Set<String> left) {
        var address = new Address(path, List.of()).with("store", store.id().value());
        for (var field : NAMES) {
            if (!asked.first(field).isEmpty() && !left.contains(field)) {
                address = address.with(field, asked.first(field));
            }
        }
        return address;
    }

    /// This page, with as much of it as is shown.
    private Address in(View view) {
        var address = address().with("view", word(view));
        for (var field : List.of(BY, "page", "planned", "running", "done", "at")) {
            if (!asked.first(field).isEmpty()) {
                address = address.with(field, asked.first(field));
            }
        }
        return address;
    }

    /// The board of one lane alone.
    String lane(Lane.By by, String key) {
        return without(Set.of(by.word()))
                .with("view", word(View.BOARD))
                .with(by.word(), key.isEmpty() ? Choice.NOBODY : key)
                .toString();
    }

    /// How many cards of a column are shown.
    int cards(Status status) {
        return Math.max(CARDS, Workplace.number(asked.first(status.word())).orElse(CARDS));
    }

    /// With more cards in one column, and as many as now in the others.
    String more(Status status) {
        var address = address().with("view", word(View.BOARD));
        for (var other : List.of(Status.PLANNED, Status.RUNNING, Status.DONE)) {
            int shown = cards(other) + (other == status ? CARDS : 0);
            if (shown > CARDS) {
                address = address.with(other.word(), shown);
            }
        }
        return address.toString();
    }

    /// From 1.
    private int page() {
        return Math.clamp(Workplace.number(asked.first("page")).orElse(1), 1, LAST_PAGE);
    }

    int after(int rows) {
        return (page() - 1) * rows;
    }

    Pages pages(View view, Found found, int rows) {
        int after = after(rows);
        int last = after + found.actions().size();
        return new Pages(
                found.actions().isEmpty() ? 0 : after + 1,
                last,
                found.fitting(),
                page() > 1 ? page(view, page() - 1) : "",
                last < found.fitting() && !found.actions().isEmpty() ? page(view, page() + 1) : "");
    }

    private String page(View view, int number) {
        return address().with("view", word(view)).with("page", number).toString();
    }

    private static String word(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }
}
