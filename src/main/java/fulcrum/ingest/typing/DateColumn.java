package fulcrum.ingest.typing;

import fulcrum.ingest.typing.Decision.Ambiguous;
import fulcrum.ingest.typing.Decision.Decided;
import fulcrum.ingest.typing.Decision.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sees every cell of a column and decides which part of `01/02/2025` is the day, in constant
/// memory. A cell tells when only one order makes it a day of the calendar.
public final class DateColumn {

    private static final Pattern THREE_NUMBERS =
            Pattern.compile(
                    "\\D{0,4}(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?!\\d).*");

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
        var found = THREE_NUMBERS.matcher(Cells.narrow(Cells.unwrap(cell)));
        if (found.matches()) {
            numbers(cell, found);
        }
    }

    private static boolean fourDigitsFirst(String cell) {
        return Cells.digit(cell.charAt(0))
                && Cells.digit(cell.charAt(1))
                && Cells.digit(cell.charAt(2));
    }

    private void numbers(String cell, Matcher found) {
        int a = Integer.parseInt(found.group(1));
        int b = Integer.parseInt(found.group(3));
        int c = Integer.parseInt(found.group(4));
        boolean shortYear = found.end(4) - found.start(4) == 2;
        int year = shortYear ? 2000 + c : c;
        boolean month = isDay(year, a, b);
        boolean day = isDay(year, b, a);
        boolean yearFirst = shortYear && isDay(2000 + a, b, c);
        cells++;
        any = any.isEmpty() ? cell : any;
        dots &= found.group(2).equals(".");
        months += month && !day ? 1 : 0;
        days += day && !month ? 1 : 0;
        years += yearFirst && !day && !month ? 1 : 0;
        yearCouldBeFirst += yearFirst ? 1 : 0;
        if (month && day && a != b && open.isEmpty()) {
            open = cell;
        }
        if (shortYear) {
            first.set(a);
            last.set(c);
        }
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    public Decision<DateOrder> decide() {
        if (years > 0 && yearCouldBeFirst == cells) {
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
