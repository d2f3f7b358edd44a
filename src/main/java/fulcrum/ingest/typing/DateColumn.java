package fulcrum.ingest.typing;

import fulcrum.ingest.typing.Decision.Ambiguous;
import fulcrum.ingest.typing.Decision.Decided;
import fulcrum.ingest.typing.Decision.Reading;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Sees every cell of a column and decides which part of `01/02/2025` is the day, in constant
/// memory. A cell tells when only one order makes it a day of the calendar.
public final class DateColumn {

    private final BitSet first = new BitSet(100);
    private final BitSet last = new BitSet(100);
    private long cells;
    private long months;
    private long days;
    private long years;
    private long yearCouldBeFirst;
    private boolean dots = true;
    private String open = "";
    private String any = "";

    public void see(String cell) {
        if (cell.length() < 6 || cell.length() > 64 || fourDigitsFirst(cell)) {
            return;
        }
        var numbers = ThreeNumbers.in(Cells.narrow(Cells.unwrap(cell)));
        numbers.ifPresent(found -> see(cell, found));
    }

    private static boolean fourDigitsFirst(String cell) {
        return Cells.digit(cell.charAt(0))
                && Cells.digit(cell.charAt(1))
                && Cells.digit(cell.charAt(2));
    }

    private void see(String cell, ThreeNumbers found) {
        int a = found.first();
        int b = found.second();
        int c = found.third();
        int year = found.shortYear() ? 2000 + c : c;
        boolean month = isDay(year, a, b);
        boolean day = isDay(year, b, a);
        boolean yearFirst = found.shortYear() && isDay(2000 + a, b, c);
        cells++;
        any = any.isEmpty() ? cell : any;
        dots &= found.mark() == '.';
        months += month && !day ? 1 : 0;
        days += day && !month ? 1 : 0;
        years += yearFirst && !day && !month ? 1 : 0;
        yearCouldBeFirst += yearFirst ? 1 : 0;
        if (month && day && a != b && open.isEmpty()) {
            open = cell;
        }
        if (found.shortYear()) {
            first.set(a);
            last.set(c);
        }
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && year >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /// Whether a cell has told which order it is; without, `decide` may speak from too few cells.
    public boolean told() {
        return months + days + years > 0;
    }

    /// Where no cell needs an order it is YEAR_FIRST, under which one that does is refused.
    public Decision<DateOrder> decide() {
        if (cells == 0 || (years > 0 && yearCouldBeFirst == cells)) {
            return new Decided<>(DateOrder.YEAR_FIRST);
        }
        if (yearLooksFirst()) {
            return ambiguous(any, DateOrder.YEAR_FIRST, likelier(), other(likelier()));
        }
        if (months > 0 && days > 0) {
            return ambiguous(any, likelier(), other(likelier()));
        }
        if (months > 0 || days > 0 || open.isEmpty()) {
            return new Decided<>(likelier());
        }
        return dots
                ? new Decided<>(DateOrder.DAY_FIRST)
                : ambiguous(open, DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST);
    }

    /// Two-digit years that could stand in front, change less there than what stands at the end.
    private boolean yearLooksFirst() {
        return cells > 1 && yearCouldBeFirst == cells && first.cardinality() < last.cardinality();
    }

    private DateOrder likelier() {
        return days > months ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static DateOrder other(DateOrder order) {
        return order == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    private static Decision<DateOrder> ambiguous(String cell, DateOrder... orders) {
        List<Reading<DateOrder>> readings = new ArrayList<>();
        for (var order : orders) {
            var style = TimeStyle.in(ZoneOffset.UTC).with(order);
            if (Times.parse(cell, style) instanceof Parsed.Value<Moment>(var moment)) {
                readings.add(new Reading<>(order, cell, moment.local().toLocalDate().toString()));
            } else {
                readings.add(new Reading<>(order, cell, ""));
            }
        }
        return new Ambiguous<>(readings);
    }
}
