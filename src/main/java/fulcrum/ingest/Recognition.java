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

    /// Of the first rows the one with most different names that are no numbers: the header of a
    /// table that no layout knows.
    static int likelyHeader(List<List<String>> rows) {
        int best = 0;
        long most = -1;
        for (int i = 0; i < Math.min(rows.size(), Layouts.HEADER_WITHIN); i++) {
            long names =
                    rows.get(i).stream()
                            .filter(cell -> cell.chars().anyMatch(Character::isLetter))
                            .distinct()
                            .count();
            if (names > most) {
                most = names;
                best = i;
            }
        }
        return best;
    }
}
