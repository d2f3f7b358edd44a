package fulcrum.ingest.layout;

import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.Numbers;
import fulcrum.ingest.typing.Parsed;
import fulcrum.ingest.typing.TimeStyle;
import fulcrum.ingest.typing.Times;
import fulcrum.warehouse.ColumnType;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the cells of a column look like, in the first rows of a table.
final class ColumnProfile {

    /// Share of the filled cells that must be readable as a type for the column to be of it.
    private static final double MOST = 0.9;

    private static final Pattern MONTH = Pattern.compile("\\d{4}[-/.年]\\d{1,2}月?");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,8}");
    private static final Set<String> FLAGS =
            Set.of("true", "false", "yes", "no", "y", "n", "0", "1", "是", "否");
    private static final TimeStyle TIMES = TimeStyle.in(ZoneOffset.UTC);

    private final List<String> filled;
    private final Set<String> different;

    private ColumnProfile(List<String> filled) {
        this.filled = filled;
        this.different = new LinkedHashSet<>(filled);
    }

    static ColumnProfile of(List<List<String>> rows, int column) {
        return new ColumnProfile(
                rows.stream()
                        .filter(row -> column < row.size())
                        .map(row -> row.get(column).strip())
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    boolean isEmpty() {
        return filled.isEmpty();
    }

    /// True where no cell says what another says.
    boolean isUnique() {
        return different.size() == filled.size();
    }

    Set<String> different() {
        return different;
    }

    List<String> examples() {
        return different.stream()
                .limit(3)
                .map(cell -> cell.length() > 60 ? cell.substring(0, 60) + "…" : cell)
                .toList();
    }

    /// True where the cells could be read as that type; an empty column could be anything.
    boolean couldBe(ColumnType type) {
        return filled.isEmpty()
                || switch (type) {
                    case ID -> !isTime() || isNumber();
                    case TEXT, CODE -> !isTime();
                    case MONEY, NUMBER, SHARE -> isNumber() && (!isTime() || !hasMarks());
                    case COUNT -> most(ColumnProfile::isWhole);
                    case DAY, TIME -> isTime();
                    case FLAG -> most(cell -> FLAGS.contains(cell.toLowerCase(Locale.ROOT)));
                };
    }

    boolean isTime() {
        return most(cell -> MONTH.matcher(cell).matches() || parsesAsTime(cell));
    }

    boolean isNumber() {
        return most(cell -> number(cell).isPresent());
    }

    /// True where most ids are bare digits, with perhaps one letter in front of some.
    boolean isNumbered() {
        return most(cell -> Pattern.matches("[A-Za-z]?\\d+", cell))
                && filled.stream().filter(cell -> Character.isDigit(cell.charAt(0))).count() * 2
                        > filled.size();
    }

    /// Money has a decimal mark in some cell.
    boolean hasFractions() {
        return filled.stream()
                .flatMap(cell -> number(cell).stream())
                .anyMatch(value -> value.stripTrailingZeros().scale() > 0);
    }

    private boolean hasMarks() {
        return filled.stream().anyMatch(cell -> cell.contains("-") || cell.contains("/"));
    }

    private boolean most(Predicate<String> test) {
        return !filled.isEmpty() && filled.stream().filter(test).count() >= MOST * filled.size();
    }

    private static boolean isWhole(String cell) {
        return number(cell).filter(value -> value.stripTrailingZeros().scale() <= 0).isPresent();
    }

    private static boolean parsesAsTime(String cell) {
        if (DIGITS.matcher(cell).matches() && cell.length() < 8) {
            return false;
        }
        return Times.parse(cell, TIMES) instanceof Parsed.Value<?>;
    }

    private static java.util.Optional<BigDecimal> number(String cell) {
        return Numbers.parse(cell, NumberStyle.PLAIN) instanceof Parsed.Value<BigDecimal>(var value)
                ? java.util.Optional.of(value)
                : java.util.Optional.empty();
    }
}
