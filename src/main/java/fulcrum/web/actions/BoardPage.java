package fulcrum.web.actions;

import fulcrum.actions.Status;
import fulcrum.web.drawing.Timeline;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The work of a store, at a glance.
///
/// @param sought what the filters ask for, to be sent along with a change
/// @param groupings by what the board can be told apart in lanes
/// @param lanes of the board, a single one without a name where it is not; none in the other views
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
        List<Option> groupings,
        List<Lane> lanes,
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
        groupings = List.copyOf(groupings);
        lanes = List.copyOf(lanes);
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
        return cards.isEmpty() && lanes.stream().allMatch(Lane::isEmpty);
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

    /// @param key names it in ids and where a card is dropped on it; empty for a single one
    /// @param takes whether a card can be dropped into it from another
    /// @param count how many of it are open
    /// @param address of a board of it alone
    public record Lane(
            String key,
            String name,
            boolean takes,
            int count,
            String address,
            List<Column> columns) {

        public Lane {
            columns = List.copyOf(columns);
        }

        boolean isEmpty() {
            return columns.stream().allMatch(one -> one.cards().isEmpty());
        }

        public boolean single() {
            return key.isEmpty();
        }
    }

    /// @param from its first day as forms take it; empty without days
    /// @param to its last day
    public record Days(String written, String from, String to) {

        static final Days NONE = new Days("", "", "");

        public boolean isEmpty() {
            return written.isEmpty();
        }
    }

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
            Days days,
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

        /// Whether its days are still to come or running, so that they can be others.
        public boolean movable() {
            return !days.isEmpty() && !status.equals(Status.DONE.word());
        }

        /// The action and the version that is seen, as changes of several are sent.
        public String pick() {
            return number + ":" + version;
        }
    }
}
