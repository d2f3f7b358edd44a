package fulcrum.web.actions;

import fulcrum.web.question.Option;
import java.util.List;

/// The links of the process of a store.
///
/// @param kept whether owners were just changed
/// @param lost the links that went to somebody else while their owners were chosen here
public record ProcessPage(
        String store, List<Stage> stages, List<Back> routines, boolean kept, List<String> lost) {

    public ProcessPage {
        stages = List.copyOf(stages);
        routines = List.copyOf(routines);
        lost = List.copyOf(lost);
    }

    /// Links that stand beside each other.
    public record Stage(String name, List<Row> rows) {

        public Stage {
            rows = List.copyOf(rows);
        }
    }

    /// @param used whether the store works with it
    /// @param owner empty where nobody answers for it
    /// @param left whether that one left, or works here no longer
    /// @param open how many actions of it are not done
    /// @param overdue how many of these should be
    /// @param back how many routines bring work back to it
    public record Row(
            String link,
            String name,
            boolean used,
            String owner,
            boolean left,
            List<Option> owners,
            int open,
            int overdue,
            long back,
            String address) {

        public Row {
            owners = List.copyOf(owners);
        }

        /// Whether it needs somebody who answers for it and works here.
        public boolean lacks() {
            return used && (owner.isEmpty() || left);
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
        return stages.stream().flatMap(stage -> stage.rows().stream()).filter(Row::lacks).count();
    }
}
