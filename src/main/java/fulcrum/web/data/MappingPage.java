package fulcrum.web.data;

import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// The mapping assistant: one table of an upload, column by column.
///
/// @param known the name of the layout that knows the table; then only its writing is open
public record MappingPage(
        String upload,
        String file,
        int table,
        Optional<String> known,
        List<Choice> kinds,
        List<Column> columns,
        Written written,
        Preview preview) {

    public MappingPage {
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
    }

    /// One thing to choose.
    public record Choice(String value, String label, boolean chosen) {}

    /// @param number place of the column in the file, from 0
    public record Column(int number, String header, List<String> examples, List<Choice> choices) {

        public Column {
            examples = List.copyOf(examples);
            choices = List.copyOf(choices);
        }

        public boolean isRead() {
            return choices.stream()
                    .anyMatch(choice -> choice.chosen() && !choice.value().isEmpty());
        }
    }

    /// How days and amounts are written; empty: the file decides.
    public record Written(String decimal, String dateOrder) {}

    /// What would come of it.
    ///
    /// @param missing what must still be chosen
    /// @param card what an import would do; empty where the file is large and nobody asked
    public record Preview(
            Optional<Said> missing,
            Optional<ResultCard> card,
            List<String> heads,
            List<List<String>> rows) {

        public Preview {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
