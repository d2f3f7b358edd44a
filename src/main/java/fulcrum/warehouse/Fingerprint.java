package fulcrum.warehouse;

import java.util.stream.Collectors;

/// The facts as a short text that does not depend on the order of rows.
final class Fingerprint {

    private Fingerprint() {}

    static String of(Sql sql) {
        var text = new StringBuilder();
        for (var kind : FactKind.values()) {
            var cells =
                    FactTables.allColumns(kind).stream()
                            .map(column -> cell(kind, column))
                            .collect(Collectors.joining(", "));
            sql.each(
                    "select count(*), coalesce(sum(hash(%s)::hugeint), 0)::varchar from %s f"
                            .formatted(cells, kind.table()),
                    row -> {
                        if (row.number(1) > 0) {
                            text.append(
                                    "%s %d %s%n"
                                            .formatted(kind.table(), row.number(1), row.text(2)));
                        }
                    });
        }
        return text.toString();
    }

    /// Of a row that was replaced only what it says itself counts.
    private static String cell(FactKind kind, Column column) {
        return column.settled()
                ? "case when f.in_force then f.%s end".formatted(column.name())
                : "case when f.in_force then f.%s else %s end"
                        .formatted(column.name(), Elections.said(kind, column, "f"));
    }
}
