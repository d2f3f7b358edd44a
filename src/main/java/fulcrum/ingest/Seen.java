package fulcrum.ingest;

import fulcrum.ingest.layout.Proposal;
import fulcrum.warehouse.FactKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The beginning of a table, for a person who says how to read it.
///
/// @param firstRows as they stand in the file, header and what is above it too
/// @param header number of the row that names the columns, 0 is the first
/// @param layout the layout that knows it
/// @param proposal what its columns are likely to mean
public record Seen(
        String table,
        List<List<String>> firstRows,
        int header,
        Optional<String> layout,
        Optional<Likely> proposal) {

    public Seen {
        firstRows = firstRows.stream().map(List::copyOf).toList();
    }

    /// @param columns column of the kind, by header name
    public record Likely(FactKind kind, Map<String, String> columns) {

        public Likely {
            columns = Map.copyOf(columns);
        }
    }

    /// The names of its columns.
    public List<String> names() {
        return firstRows.isEmpty() ? List.of() : firstRows.get(header);
    }

    /// What stands under the names.
    public List<List<String>> rows() {
        return firstRows.isEmpty() ? List.of() : firstRows.subList(header + 1, firstRows.size());
    }

    /// The first different cells of a column.
    public List<String> examples(String column, int limit) {
        int place = names().stream().map(String::strip).toList().indexOf(column);
        return rows().stream()
                .map(row -> place >= 0 && place < row.size() ? row.get(place).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(limit)
                .toList();
    }

    static Seen of(String table, Recognition recognition, Proposal proposal) {
        var rows = recognition.firstRows();
        return new Seen(
                table,
                rows,
                recognition
                        .match()
                        .map(match -> match.headerRow())
                        .orElseGet(() -> Recognition.likelyHeader(rows)),
                recognition.match().map(match -> match.layout().id()),
                likely(proposal));
    }

    private static Optional<Likely> likely(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Nothing _ -> Optional.empty();
            case Proposal.Proposed(var kind, var _, var columns) -> {
                var byHeader = new LinkedHashMap<String, String>();
                columns.forEach(
                        column -> column.fact().ifPresent(f -> byHeader.put(column.header(), f)));
                yield Optional.of(new Likely(kind, byHeader));
            }
        };
    }
}
