package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.typing.DateColumn;
import fulcrum.ingest.typing.DateOrder;
import fulcrum.ingest.typing.Decision;
import fulcrum.ingest.typing.IdColumn;
import fulcrum.ingest.typing.NumberColumn;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.units.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// How the columns of one file are written: decimal mark and order of dates, decided on the whole
/// column where the first rows leave it open.
final class Styles {

    private static final int SAMPLE = 2_000;

    private final Map<Integer, NumberColumn> numbers = new HashMap<>();
    private final Map<Integer, DateColumn> dates = new HashMap<>();
    private final Map<Integer, IdColumn> ids = new HashMap<>();
    private final Map<Integer, DateOrder> dateOrders = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final Set<Integer> destroyed = new HashSet<>();
    private NumberStyle numberStyle = NumberStyle.PLAIN;

    /// What a person has to say before the file can be read: a column and its possible readings.
    ///
    /// @param arguments a cell of the column, then each answer and what the cell then means
    record Question(int column, String key, List<Object> arguments) {

        Said in(Headers headers) {
            var said = new ArrayList<Object>(arguments);
            said.addFirst(headers.names().get(column).strip());
            return new Said(key, said);
        }
    }

    static Styles of(RawTable table, int headerRow, Layout layout, Columns columns)
            throws IOException {
        var styles = new Styles();
        columns.numbers().forEach(i -> styles.numbers.put(i, new NumberColumn()));
        columns.dates().forEach(i -> styles.dates.put(i, new DateColumn()));
        columns.ids().forEach(i -> styles.ids.put(i, new IdColumn()));
        if (layout.rows().decimal().isPresent()) {
            styles.numbers.clear();
        }
        styles.look(table, headerRow, SAMPLE);
        if (!styles.isDecided()) {
            styles.look(table, headerRow, Long.MAX_VALUE);
        }
        styles.decide(layout);
        return styles;
    }

    /// Columns by what has to be decided about them.
    ///
    /// @param numbers columns that hold numbers
    /// @param dates columns that hold days or times whose order the layout does not fix
    /// @param ids columns that hold ids
    record Columns(Set<Integer> numbers, Set<Integer> dates, Set<Integer> ids) {}

    NumberStyle numberStyle() {
        return numberStyle;
    }

    DateOrder dateOrder(int column) {
        return dateOrders.getOrDefault(column, DateOrder.YEAR_FIRST);
    }

    boolean pointZero(int column) {
        var seen = ids.get(column);
        return seen != null && seen.pointZero();
    }

    /// Columns of ids that a spreadsheet has destroyed.
    Set<Integer> destroyed() {
        return destroyed;
    }

    List<Question> questions() {
        return questions;
    }

    private void look(RawTable table, int headerRow, long limit) throws IOException {
        try (var rows = table.open()) {
            for (int i = 0; i <= headerRow; i++) {
                if (!rows.next()) {
                    return;
                }
            }
            for (long i = 0; i < limit && rows.next(); i++) {
                see(rows);
            }
        }
    }

    private void see(RowStream row) {
        numbers.forEach((i, column) -> column.see(row.cell(i)));
        dates.forEach((i, column) -> column.see(row.cell(i)));
        ids.forEach((i, column) -> column.see(row.cell(i)));
    }

    /// True where the rows seen so far settle how the file is written. Cells without a mark settle
    /// nothing: a later `1.234` could be read either way, so then the whole file is looked at.
    private boolean isDecided() {
        var all = new NumberColumn();
        numbers.values().forEach(all::add);
        return (numbers.isEmpty() || (all.told() && all.decide() instanceof Decision.Decided))
                && dates.values().stream().allMatch(c -> c.decide() instanceof Decision.Decided);
    }

    private void decide(Layout layout) {
        layout.rows()
                .decimal()
                .ifPresent(mark -> numberStyle = NumberStyle.PLAIN.withDecimal(mark));
        decideNumbers();
        dates.forEach(this::decideDate);
        ids.forEach((i, column) -> {
            if (column.destroyed().any()) {
                destroyed.add(i);
            }
        });
    }

    /// A file writes one decimal mark, so the columns decide together.
    private void decideNumbers() {
        var all = new NumberColumn();
        numbers.values().forEach(all::add);
        switch (all.decide()) {
            case Decision.Decided<NumberStyle>(var style) -> {
                if (!numbers.isEmpty()) {
                    numberStyle = style;
                }
            }
            case Decision.Ambiguous<NumberStyle>(var readings) -> {
                for (var entry : numbers.entrySet()) {
                    if (entry.getValue().decide() instanceof Decision.Ambiguous<NumberStyle>) {
                        ask("decimal", entry.getKey(), readings, Styles::mark);
                        return;
                    }
                }
            }
        }
    }

    private void decideDate(int column, DateColumn seen) {
        switch (seen.decide()) {
            case Decision.Decided<DateOrder>(var order) -> dateOrders.put(column, order);
            case Decision.Ambiguous<DateOrder>(var readings) ->
                    ask("dates", column, readings, DateOrders::name);
        }
    }

    private static String mark(NumberStyle style) {
        return String.valueOf(style.decimal());
    }

    private <S> void ask(
            String what, int column, List<Decision.Reading<S>> readings, Function<S, String> name) {
        var arguments = new ArrayList<Object>();
        arguments.add(readings.getFirst().cell());
        for (var reading : readings) {
            arguments.add(name.apply(reading.style()));
            arguments.add(reading.means());
        }
        questions.add(new Question(column, "ingest.question." + what, arguments));
    }
}
