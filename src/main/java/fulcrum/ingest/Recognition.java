package fulcrum.ingest;

import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.reading.RawTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first rows of a table, and the layout that they were recognised as.
record Recognition(List<List<String>> firstRows, Optional<Layouts.Match> match) {

    private static final int ROWS = 220;

    static Recognition of(RawTable table, Layouts layouts) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var stream = table.open()) {
            while (rows.size() < ROWS && stream.next()) {
                var cells = new ArrayList<String>(stream.size());
                for (int i = 0; i < stream.size(); i++) {
                    cells.add(stream.cell(i));
                }
                rows.add(cells);
            }
        }
        return new Recognition(rows, layouts.recognise(table.name(), rows));
    }

    /// The rows above the header, each as one line.
    List<String> above() {
        int header = match.map(Layouts.Match::headerRow).orElse(0);
        return firstRows.subList(0, header).stream().map(row -> String.join(",", row)).toList();
    }
}
