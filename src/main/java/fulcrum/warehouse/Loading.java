package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Typed rows of one kind on their way into the facts: a CSV file (UTF-8, `,`, `"`, no header)
/// whose first field is the source row and whose further fields are `columns`, canonical: days as
/// `yyyy-MM-dd`, times as `yyyy-MM-dd HH:mm:ss`, plain decimals, empty for absent.
public record Loading(
        StoreId store, String importId, FactKind kind, List<Column> columns, Path file) {

    public Loading {
        columns = List.copyOf(columns);
    }

    /// Read by one thread, which fills whole row groups while others still type rows; several would
    /// each leave one begun, and the next checkpoint would write all of them anew.
    String insert() {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var settled = settledAtOnce();
        return """
        insert into %s (store, import_id, source_row, in_force, provisional, %s%s)
        select ?, ?, source_row, true, false, %s%s
        from read_csv(?, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
            encoding = 'utf-8', max_line_size = 8388608, parallel = false, columns = {'source_row': 'bigint', %s})
        """
                .formatted(
                        kind.table(),
                        names,
                        settled.isEmpty() ? "" : ", " + settled.names(),
                        names,
                        settled.isEmpty() ? "" : ", " + settled.values(),
                        columns.stream()
                                .map(column ->
                                        "'%s': '%s'".formatted(column.name(), column.type().sql()))
                                .collect(Collectors.joining(", ")));
    }

    /// Settled columns that the row itself decides; {@link Settling} corrects them where other
    /// facts say more. Writing them here saves a second pass over imports of millions of lines.
    private Settled settledAtOnce() {
        return switch (kind) {
            case ORDER_LINES -> lines();
            case REFUNDS ->
                    new Settled(
                            "item_id, day, counted",
                            value("product_id") + ", " + value("refunded_on") + ", true");
            case STOCK -> new Settled("item_id", value("product_id"));
            case ADS, TRAFFIC -> new Settled("counted", "true");
            default -> new Settled("", "");
        };
    }

    private Settled lines() {
        var sold =
                "coalesce(%s, 'completed') not in ('unpaid', 'cancelled') and coalesce(%s, 'goods') <> 'adjustment'"
                        .formatted(value("status"), value("line_kind"));
        var due = "coalesce(%s, %s, 0)".formatted(value("stated_amount"), value("list_amount"));
        var paid =
                "case when %s then %s + coalesce(%s, 0) + coalesce(%s, 0) else 0 end"
                        .formatted(sold, due, value("shipping"), value("tax"));
        return new Settled(
                "item_id, inherited, day, sold, due, paid, received, refunded",
                String.join(
                        ", ",
                        value("product_id"),
                        value("ordered_on") + " is null",
                        value("ordered_on"),
                        sold,
                        due,
                        paid,
                        paid,
                        "0"));
    }

    private String value(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column))
                ? column
                : "cast(null as %s)".formatted(kind.column(column).type().sql());
    }

    private record Settled(String names, String values) {
        boolean isEmpty() {
            return names.isEmpty();
        }
    }
}
