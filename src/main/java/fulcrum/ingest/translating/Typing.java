package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Cell;
import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.typing.FreeTexts;
import fulcrum.ingest.typing.Ids;
import fulcrum.ingest.typing.Moment;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.Numbers;
import fulcrum.ingest.typing.Parsed;
import fulcrum.ingest.typing.TimeStyle;
import fulcrum.ingest.typing.Times;
import fulcrum.units.Said;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Types the text of one column as its fact column demands: canonical text, or what would be right.
final class Typing {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "t");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "f");
    static final int LONGEST_ID = 200;

    private final Column column;
    private final Cell.Treatment treatment;
    private final Map<String, String> words = new HashMap<>();
    private final TakenParts taken;
    private final NumberStyle numbers;
    private final CanonicalCells canonical;
    private final TimeStyle times;
    private final boolean pointZero;
    private final Memo<Typed> memo = new Memo<>(this::typed);
    private String value = "";
    private Optional<Said> bad = Optional.empty();

    Typing(
            Column column,
            Cell.Treatment treatment,
            NumberStyle numbers,
            TimeStyle times,
            boolean pointZero) {
        this.column = column;
        this.treatment = treatment;
        treatment.map().forEach((from, to) -> words.put(word(from), to));
        this.taken = new TakenParts(treatment.take());
        this.numbers =
                column.type() == ColumnType.SHARE && treatment.percent()
                        ? NumberStyle.PERCENT.withDecimal(numbers.decimal())
                        : numbers;
        this.canonical =
                new CanonicalCells(
                        column.type(),
                        words.isEmpty() && treatment.take().isEmpty(),
                        !treatment.sum()
                                && treatment.times().isEmpty()
                                && !this.numbers.percent()
                                && this.numbers.decimal() == '.',
                        pointZero);
        this.times = times;
        this.pointZero = pointZero;
    }

    /// What a cell came to: canonical text, empty for absent, or what would be right.
    record Typed(String value, Optional<Said> bad) {
        static final Typed ABSENT = new Typed("", Optional.empty());
    }

    /// True for a cell that is what its fact column demands as it stands, as most are.
    boolean isCanonical(String cell) {
        return canonical.holds(cell);
    }

    Typed of(String cell) {
        return cell.isEmpty() && !treatment.need() && words.isEmpty()
                ? Typed.ABSENT
                : memo.of(cell);
    }

    private Typed typed(String cell) {
        value = "";
        bad = Optional.empty();
        var text = taken.of(translated(cell));
        if (bad.isEmpty()) {
            type(text);
        }
        if (value.isEmpty() && bad.isEmpty() && treatment.need()) {
            refuse(Said.of("ingest.needed", column.name()));
        }
        return new Typed(value, bad);
    }

    private void type(String text) {
        switch (column.type()) {
            case ID -> id(text);
            case TEXT, CODE -> value = FreeTexts.clean(text);
            case MONEY, COUNT, NUMBER, SHARE -> number(text);
            case DAY -> time(text, false);
            case TIME -> time(text, true);
            case FLAG -> flag(text);
        }
    }

    private String translated(String cell) {
        if (words.isEmpty()) {
            return cell;
        }
        var ours = words.get(word(cell));
        if (ours != null) {
            return ours;
        }
        if (cell.isBlank() && treatment.otherwise().isEmpty()) {
            return "";
        }
        if (treatment.otherwise().isEmpty()) {
            refuse(Said.of("ingest.unlisted-word", String.join(", ", treatment.map().keySet())));
        }
        return treatment.otherwise().orElse("");
    }

    private static String word(String text) {
        return text.isEmpty() ? text : Headers.normal(text);
    }

    private void id(String text) {
        value = Ids.clean(text, pointZero);
        if (value.length() > LONGEST_ID) {
            refuse(Said.of("ingest.id-too-long", LONGEST_ID));
        }
    }

    private void number(String text) {
        if (canonical.isPlain(text)) {
            value = text;
            return;
        }
        if (treatment.sum()) {
            sum(text);
            return;
        }
        parsed(Numbers.parse(text, numbers)).ifPresent(this::keep);
    }

    private void sum(String text) {
        var total = BigDecimal.ZERO;
        boolean any = false;
        for (var part : text.split("\\|", -1)) {
            var number = parsed(Numbers.parse(part, numbers));
            any |= number.isPresent();
            total = total.add(number.orElse(BigDecimal.ZERO));
        }
        if (any && bad.isEmpty()) {
            keep(total);
        }
    }

    private Optional<BigDecimal> parsed(Parsed<BigDecimal> parsed) {
        return switch (parsed) {
            case Parsed.Value<BigDecimal>(var number) -> Optional.of(number);
            case Parsed.Absent<BigDecimal> _ -> Optional.empty();
            case Parsed.Range<BigDecimal>(var low, var high) -> end(low, high);
            case Parsed.Bad<BigDecimal>(var reason) -> {
                refuse(reason);
                yield Optional.empty();
            }
        };
    }

    private Optional<BigDecimal> end(BigDecimal low, Optional<BigDecimal> high) {
        if (treatment.end().isEmpty()) {
            refuse(Said.of("ingest.range-not-number"));
            return Optional.empty();
        }
        return treatment.end().get() == Cell.End.LOW ? Optional.of(low) : high;
    }

    private void keep(BigDecimal number) {
        var scaled = treatment.times().map(number::multiply).orElse(number);
        if (column.type() == ColumnType.COUNT && scaled.stripTrailingZeros().scale() > 0) {
            refuse(Said.of("ingest.whole-number", scaled.toPlainString()));
        } else if (scaled.abs().compareTo(column.type().bound()) >= 0) {
            refuse(Said.of("ingest.number-too-large", column.type().bound().toPlainString()));
        } else {
            value = plain(scaled);
        }
    }

    private String plain(BigDecimal number) {
        int scale = column.type().scale();
        return (number.scale() > scale ? number.setScale(scale, RoundingMode.HALF_EVEN) : number)
                .toPlainString();
    }

    private void time(String text, boolean timed) {
        switch (Times.parse(text, times)) {
            case Parsed.Value<Moment>(var moment) ->
                    value =
                            timed
                                    ? Times.text(moment.local())
                                    : moment.local().toLocalDate().toString();
            case Parsed.Absent<Moment> _ -> value = "";
            case Parsed.Range<Moment> _ -> refuse(Said.of("ingest.range-not-number"));
            case Parsed.Bad<Moment>(var reason) -> refuse(reason);
        }
    }

    private void flag(String text) {
        var word = word(text);
        if (YES.contains(word)) {
            value = "true";
        } else if (NO.contains(word)) {
            value = "false";
        } else if (!word.isEmpty()) {
            refuse(Said.of("ingest.yes-or-no"));
        }
    }

    private void refuse(Said reason) {
        bad = Optional.of(reason);
    }
}
