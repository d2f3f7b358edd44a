package fulcrum.ingest.layout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person said where the cells of a file do not tell.
///
/// @param dates order of dates: `ymd`, `mdy` or `dmy`
/// @param decimal the decimal mark
public record Answers(Optional<String> dates, Optional<Character> decimal) {

    public static final Answers NONE = new Answers(Optional.empty(), Optional.empty());

    public Answers {
        dates = dates.map(order -> order.toLowerCase(Locale.ROOT));
        if (dates.isPresent() && !Set.of("ymd", "mdy", "dmy").contains(dates.get())) {
            throw new IllegalArgumentException(
                    "order of dates '%s': say ymd, mdy or dmy".formatted(dates.get()));
        }
        if (decimal.isPresent() && ".,".indexOf(decimal.get()) < 0) {
            throw new IllegalArgumentException(
                    "decimal mark '%s': say . or ,".formatted(decimal.get()));
        }
    }

    public boolean isEmpty() {
        return dates.isEmpty() && decimal.isEmpty();
    }

    /// The layout with these answers in it, under an id of its own.
    public Layout in(Layout layout) {
        var rows = layout.rows();
        var said =
                dates.orElse("") + decimal.map(mark -> mark == ',' ? "comma" : "point").orElse("");
        return new Layout(
                layout.id() + "-" + said,
                layout.platform(),
                layout.names(),
                layout.where(),
                layout.sample(),
                layout.recognition(),
                new Layout.RowRules(
                        decimal.or(rows::decimal),
                        rows.carry(),
                        rows.carryWithin(),
                        rows.personal(),
                        rows.totals(),
                        rows.skip(),
                        rows.provisionalDays()),
                layout.reads().stream().map(this::in).toList());
    }

    private Layout.Read in(Layout.Read read) {
        var cells = new LinkedHashMap<String, Cell>();
        read.cells()
                .forEach((name, cell) ->
                        cells.put(name, read.kind().column(name).isTime() ? in(cell) : cell));
        return new Layout.Read(read.kind(), read.when(), cells);
    }

    private Cell in(Cell cell) {
        var as = cell.treatment();
        return new Cell(
                cell.source(),
                new Cell.Treatment(
                        as.need(),
                        as.map(),
                        as.otherwise(),
                        as.times(),
                        as.percent(),
                        as.end(),
                        as.take(),
                        as.sum(),
                        as.dateOrder().or(() -> dates),
                        as.hash()),
                cell.or().map(this::in));
    }
}
