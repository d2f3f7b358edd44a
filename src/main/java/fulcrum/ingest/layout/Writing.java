package fulcrum.ingest.layout;

import fulcrum.warehouse.ColumnType;
import fulcrum.warehouse.FactKind;
import java.util.LinkedHashMap;
import java.util.Optional;

/// How one shop's file writes amounts and days, where the file itself leaves it open.
///
/// @param decimal `.` or `,`
/// @param dateOrder `ymd`, `mdy` or `dmy`
public record Writing(Optional<Character> decimal, Optional<String> dateOrder) {

    public boolean saysNothing() {
        return decimal.isEmpty() && dateOrder.isEmpty();
    }

    /// The layout under an id of its own: that it was made for this writing shows in the id.
    public Layout of(Layout layout) {
        return saysNothing()
                ? layout
                : new Layout(
                        layout.id() + suffix(),
                        layout.platform(),
                        layout.names(),
                        layout.where(),
                        layout.sample(),
                        layout.recognition(),
                        rows(layout.rows()),
                        layout.reads().stream().map(this::read).toList());
    }

    private String suffix() {
        return dateOrder.map(order -> "-" + order).orElse("")
                + decimal.map(mark -> mark == ',' ? "-comma" : "-point").orElse("");
    }

    private Layout.RowRules rows(Layout.RowRules rows) {
        return new Layout.RowRules(
                decimal.or(rows::decimal),
                rows.carry(),
                rows.carryWithin(),
                rows.personal(),
                rows.totals(),
                rows.skip(),
                rows.provisionalDays());
    }

    private Layout.Read read(Layout.Read read) {
        var cells = new LinkedHashMap<String, Cell>();
        read.cells()
                .forEach((column, cell) ->
                        cells.put(column, isDay(read.kind(), column) ? day(cell) : cell));
        return new Layout.Read(read.kind(), read.when(), cells);
    }

    private static boolean isDay(FactKind kind, String column) {
        var type = kind.column(column).type();
        return type == ColumnType.DAY || type == ColumnType.TIME;
    }

    private Cell day(Cell cell) {
        return new Cell(
                cell.source(), cell.treatment().inOrder(dateOrder), cell.or().map(this::day));
    }
}
