package fulcrum.web.actions;

import fulcrum.web.drawing.Timeline;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The work of a store, at a glance.
///
/// @param cards all that fit the filters, for the list; the columns hold the same
/// @param timeline of the cards, in their order; only those with days stand in that view
/// @param month of the calendar; empty in the other views
/// @param older how many that are done or dropped stand only in the list
public record BoardPage(
        String store,
        View view,
        List<Option> views,
        List<Option> owners,
        List<Option> links,
        List<Option> metrics,
        List<Column> columns,
        List<Card> cards,
        Timeline timeline,
        MonthSheet month,
        int older,
        Optional<Notice> notice,
        String export,
        Batch batch,
        List<Option> statuses,
        List<Mentioned> mentions) {

    public BoardPage {
        views = List.copyOf(views);
        owners = List.copyOf(owners);
        links = List.copyOf(links);
        metrics = List.copyOf(metrics);
        columns = List.copyOf(columns);
        cards = List.copyOf(cards);
        statuses = List.copyOf(statuses);
        mentions = List.copyOf(mentions);
    }

    /// Where the reader is named in a remark that he has not seen.
    public record Mentioned(String action, String address, String by, String when) {}

    /// Several changed at once.
    ///
    /// @param said how many were; empty where none were
    /// @param steps to take them back by
    /// @param faults why none were
    /// @param picked which were chosen then
    public record Batch(String said, String steps, List<String> faults, Set<Integer> picked) {

        static final Batch NONE = new Batch("", "", List.of(), Set.of());

        public Batch {
            faults = List.copyOf(faults);
            picked = Set.copyOf(picked);
        }
    }

    public enum View {
        BOARD,
        LIST,
        CALENDAR,
        TIME
    }

    public boolean isEmpty() {
        return cards.isEmpty();
    }

    /// @param undo the standing to go back to, and the version to go back from
    public record Notice(String said, Optional<Undo> undo) {}

    public record Undo(int number, int version, String status) {}

    public record Column(String status, String name, List<Card> cards) {

        public Column {
            cards = List.copyOf(cards);
        }
    }

    /// @param expected such as `Conversion +10 %`; empty for work that names no metric
    /// @param flag what is wrong with its days; empty where nothing is
    /// @param waits the emergency that it was put aside for; empty where it was not
    /// @param moves what it can become, with the words on the button
    public record Card(
            int number,
            int version,
            String title,
            String address,
            boolean emergency,
            String link,
            String owner,
            String days,
            String expected,
            String progress,
            String flag,
            String waits,
            String status,
            String statusName,
            List<Option> moves) {

        public Card {
            moves = List.copyOf(moves);
        }
    }
}
