package fulcrum.web.actions;

import fulcrum.web.question.Option;
import java.util.List;

/// The links of the process of a store.
///
/// @param kept whether owners were just changed
/// @param lost the links that went to somebody else while their owners were chosen here
public record ProcessPage(
        String store, List<Row> rows, List<Back> routines, boolean kept, List<String> lost) {

    public ProcessPage {
        rows = List.copyOf(rows);
        routines = List.copyOf(routines);
        lost = List.copyOf(lost);
    }

    /// @param owner empty where nobody answers for it
    /// @param left whether that one left, or works here no longer
    /// @param open how many actions of it are not done
    /// @param overdue how many of these should be
    public record Row(
            String link,
            String name,
            String owner,
            boolean left,
            List<Option> owners,
            int open,
            int overdue,
            String address) {

        public Row {
            owners = List.copyOf(owners);
        }

        /// Whom the form shows.
        public String before() {
            return owners.stream().filter(Option::chosen).map(Option::value).findFirst().orElse("");
        }
    }

    /// Work that comes back.
    ///
    /// @param next the day on which it comes back; empty where it does not by itself
    /// @param made the last action that was planned of it
    /// @param missed how many due days nobody was there for
    /// @param faults why nothing can be planned of it as it is
    public record Back(
            int number,
            int version,
            String title,
            String address,
            String link,
            String rhythm,
            String standing,
            String next,
            String made,
            String madeAddress,
            long missed,
            List<String> faults,
            List<Option> moves) {

        public Back {
            faults = List.copyOf(faults);
            moves = List.copyOf(moves);
        }
    }

    public long unowned() {
        return rows.stream().filter(row -> row.owner().isEmpty() || row.left()).count();
    }
}
