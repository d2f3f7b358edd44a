package fulcrum.effects.experiments;

import fulcrum.effects.experiments.Experiment.RefusedRow;
import fulcrum.effects.experiments.Experiment.Rows;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.Numbers;
import fulcrum.ingest.typing.Parsed;
import fulcrum.units.Said;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads the customers of a file row by row, and adds them up by group. Each that cannot be counted
/// is named.
final class Customers {

    /// So many of the refused rows are listed.
    private static final int LISTED = 100;

    private static final Set<String> YES = Set.of("yes", "true", "是", "y");
    private static final Set<String> NO = Set.of("no", "false", "否", "n");

    private final Columns columns;
    private final NavigableMap<String, Tally> groups = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private long read;
    private long taken;

    Customers(Columns columns) {
        this.columns = columns;
    }

    /// @param rows behind the header
    void read(RowStream rows) throws IOException {
        while (rows.next()) {
            read++;
            var fault = rows.fault().or(() -> taken(rows));
            if (fault.isEmpty()) {
                taken++;
            } else if (refused.size() < LISTED) {
                refused.add(new RefusedRow(rows.line(), fault.get()));
            }
        }
    }

    NavigableMap<String, Tally> groups() {
        return groups;
    }

    Rows rows() {
        return new Rows(read, taken, refused);
    }

    /// Counts a customer, or says why not.
    private Optional<Said> taken(RowStream row) {
        var group = row.cell(columns.group()).strip();
        if (group.isEmpty()) {
            return Optional.of(Said.of("effects.experiment.row-without-group"));
        }
        var outcomes = columns.outcomes();
        var values = new double[outcomes.size()];
        for (int i = 0; i < values.length; i++) {
            switch (value(row, outcomes.get(i))) {
                case Cell.Value(double value) -> values[i] = value;
                case Cell.Wrong(var why) -> {
                    return Optional.of(why);
                }
            }
        }
        double before = 0;
        if (columns.before().isPresent()) {
            switch (value(row, columns.before().get())) {
                case Cell.Value(double value) -> before = value;
                case Cell.Wrong(var why) -> {
                    return Optional.of(why);
                }
            }
        }
        var customer = columns.customer().map(place -> row.cell(place).strip()).orElse("");
        if (!customer.isEmpty() && !seen.add(customer)) {
            return Optional.of(Said.of("effects.experiment.row-twice", customer));
        }
        groups.computeIfAbsent(group, _ -> new Tally(values.length)).add(values, before);
        return Optional.empty();
    }

    private sealed interface Cell {

        record Value(double value) implements Cell {}

        record Wrong(Said why) implements Cell {}
    }

    private static Cell value(RowStream row, Columns.Outcome column) {
        var text = row.cell(column.place()).strip();
        var word = text.toLowerCase(Locale.ROOT);
        if (column.share() && (YES.contains(word) || NO.contains(word))) {
            return new Cell.Value(YES.contains(word) ? 1 : 0);
        }
        return switch (Numbers.parse(text, NumberStyle.PLAIN)) {
            case Parsed.Value<BigDecimal>(var value) -> checked(value.doubleValue(), text, column);
            case Parsed.Absent<BigDecimal> _,
                    Parsed.Range<BigDecimal> _,
                    Parsed.Bad<BigDecimal> _ ->
                    new Cell.Wrong(
                            Said.of("effects.experiment.row-no-number", column.name(), text));
        };
    }

    private static Cell checked(double value, String text, Columns.Outcome column) {
        return column.share() && value != 0 && value != 1
                ? new Cell.Wrong(Said.of("effects.experiment.row-no-share", column.name(), text))
                : new Cell.Value(value);
    }
}
