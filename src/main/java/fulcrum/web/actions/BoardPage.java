package fulcrum.web.actions;

import fulcrum.web.drawing.Timeline;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The work of a store, at a glance.
///
/// @param sought what the filters ask for, to be sent along with a change
/// @param columns of the board; none in the other views
/// @param cards of the list and the timeline, of the page that is shown
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
        Sought sought,
        List<Column> columns,
        List<Card> cards,
        Pages pages,
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
        return cards.isEmpty() && columns.stream().allMatch(one -> one.cards().isEmpty());
    }

    /// @param words in the box of the search
    /// @param day to which the page is limited; empty where it is not
    /// @param any its address without that day
    /// @param older the address of the list of all that fit
    /// @param here the address of this very page
    public record Sought(String words, String day, String any, String older, String here) {}

    /// Where a long list is looked at, `first` to `last` of `all`.
    ///
    /// @param before the address of the page before; empty where there is none
    public record Pages(int first, int last, int all, String before, String after) {}

    /// @param undo the standing to go back to, and the version to go back from
    public record Notice(String said, Optional<Undo> undo) {}

    public record Undo(int number, int version, String status) {}

    /// @param count how many there are; the cards are the first of them
    /// @param more the address with more cards in this column; empty where all are shown
    public record Column(String status, String name, int count, List<Card> cards, String more) {

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
