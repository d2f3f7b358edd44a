package fulcrum.web.actions;

import fulcrum.actions.Choice;
import fulcrum.actions.Found;
import fulcrum.actions.Lane.By;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.metrics.MetricId;
import fulcrum.store.PersonId;
import fulcrum.web.actions.BoardPage.Column;
import fulcrum.web.actions.BoardPage.Lane;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays the board out: three columns, or as many lanes of them as owners, links or metrics have
/// open work.
record Lanes(Frame frame, Cards cards, Filters filters, Shown shown) {

    /// The fullest; the others are reached by the filters.
    private static final int MOST = 12;

    private static final List<Status> COLUMNS =
            List.of(Status.PLANNED, Status.RUNNING, Status.DONE);

    List<Option> groupings() {
        var chosen = by();
        return Stream.concat(
                        Stream.of(
                                Option.of("", frame.say("web.actions.by.none"), chosen.isEmpty())),
                        Arrays.stream(By.values())
                                .map(by ->
                                        Option.of(
                                                by.word(),
                                                frame.say(ActionWords.by(by)),
                                                chosen.filter(by::equals).isPresent())))
                .toList();
    }

    List<Lane> lanes() {
        return by().map(this::lanes)
                .orElseGet(() -> List.of(new Lane("", "", false, 0, "", columns())));
    }

    private Optional<By> by() {
        return By.of(filters.asked().first(Filters.BY));
    }

    private List<Lane> lanes(By by) {
        return shown.lanes(by).stream().limit(MOST).map(lane -> lane(by, lane)).toList();
    }

    private Lane lane(By by, fulcrum.actions.Lane lane) {
        var address = filters.lane(by, lane.key());
        var theirs = shown.in(by, lane.key());
        return new Lane(
                by.word() + "-" + (lane.key().isEmpty() ? Choice.NOBODY : lane.key()),
                name(by, lane.key()),
                by != By.METRIC,
                lane.open(),
                address,
                COLUMNS.stream()
                        .map(status ->
                                column(
                                        status,
                                        theirs.column(status, Filters.CARDS_OF_LANE),
                                        address))
                        .toList());
    }

    private String name(By by, String key) {
        if (key.isEmpty()) {
            return frame.say(by == By.OWNER ? "web.actions.nobody" : "web.actions.undirected");
        }
        return switch (by) {
            case OWNER -> cards.name(new PersonId(key));
            case LINK -> frame.say(Link.of(key).orElseThrow().said());
            case METRIC -> cards.metric(new MetricId(key));
        };
    }

    private List<Column> columns() {
        return COLUMNS.stream()
                .map(status ->
                        column(
                                status,
                                shown.column(status, filters.cards(status)),
                                filters.more(status)))
                .toList();
    }

    /// @param more where the others are
    private Column column(Status status, Found found, String more) {
        return new Column(
                status.word(),
                frame.say(status.said()),
                found.fitting(),
                cards.cards(found.actions()),
                found.fitting() > found.actions().size() ? more : "");
    }
}
