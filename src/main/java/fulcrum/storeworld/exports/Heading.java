package fulcrum.storeworld.exports;

import java.util.ArrayList;
import java.util.List;

/// What stands above the rows of an export: rows of a preamble, then the names of the columns.
public record Heading(List<List<String>> preamble, List<Column> columns) {

    public Heading {
        preamble = preamble.stream().map(List::copyOf).toList();
        columns = List.copyOf(columns);
    }

    public static Heading of(List<Column> columns) {
        return new Heading(List.of(), columns);
    }

    /// Columns by their names, parted by commas; those in the lists are typed, the rest is free.
    public static Heading of(String header, List<Column> typed) {
        var columns = new ArrayList<Column>();
        for (var name : header.split(",", -1)) {
            columns.add(
                    typed.stream()
                            .filter(column -> column.name().equals(name))
                            .findFirst()
                            .orElse(Column.free(name)));
        }
        return of(columns);
    }

    public Heading below(List<List<String>> rows) {
        return new Heading(rows, columns);
    }

    int lines() {
        return preamble.size() + 1;
    }
}
