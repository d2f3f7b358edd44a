package fulcrum.web.actions;

import fulcrum.web.question.Option;
import java.util.List;

/// The links of the process of a store.
///
/// @param kept whether owners were just changed
public record ProcessPage(String store, List<Row> rows, boolean kept) {

    public ProcessPage {
        rows = List.copyOf(rows);
    }

    /// @param owner empty where nobody answers for it
    /// @param open how many actions of it are not done
    /// @param overdue how many of these should be
    public record Row(
            String link,
            String name,
            String owner,
            List<Option> owners,
            int open,
            int overdue,
            String address) {

        public Row {
            owners = List.copyOf(owners);
        }
    }

    public long unowned() {
        return rows.stream().filter(row -> row.owner().isEmpty()).count();
    }
}
