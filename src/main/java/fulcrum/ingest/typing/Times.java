package fulcrum.ingest.typing;

import fulcrum.ingest.typing.TimeStyle.Count;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/// Days and times as exports write them, in the store's zone.
public final class Times {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    private static final int LONGEST = 64;
    private static final Pattern COUNTED = Pattern.compile("\\d{1,14}(\\.\\d{1,12})?");
    private static final Pattern ZERO = Pattern.compile("0000[-/]00[-/]00.*");
    private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);

    private Times() {}

    public static Parsed<Moment> parse(String cell, TimeStyle style) {
        if (cell.isEmpty()) {
            return Parsed.absent();
        }
        var quick = QuickTime.read(cell, style);
        return quick.isPresent() ? Parsed.value(quick.get()) : decorated(cell, style);
    }

    /// True for a day that exists, as `2025-06-30`.
    public static boolean isDay(String text) {
        return text.length() == 10 && QuickTime.isDay(text);
    }

    /// True for a moment that exists, as `2025-06-30 14:05:09`.
    public static boolean isTime(String text) {
        return text.length() == 19 && QuickTime.isDay(text) && QuickTime.isTime(text);
    }

    /// A moment as `2025-06-30 14:05:09`.
    public static String text(LocalDateTime moment) {
        var text = new StringBuilder(19).append(moment.toLocalDate()).append(' ');
        two(text, moment.getHour()).append(':');
        two(text, moment.getMinute()).append(':');
        return two(text, moment.getSecond()).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static Parsed<Moment> decorated(String cell, TimeStyle style) {
        if (cell.length() > LONGEST) {
            return Parsed.bad("typing.no-time", cell);
        }
        var text = Cells.narrow(Cells.unwrap(cell));
        if (Cells.absent(text) || ZERO.matcher(text).matches()) {
            return Parsed.absent();
        }
        if (style.count() != Count.NONE && COUNTED.matcher(text).matches()) {
            return counted(text, style);
        }
        return new TimeText(cell, text, style).read();
    }

    private static Parsed<Moment> counted(String text, TimeStyle style) {
        var number = new BigDecimal(text);
        return switch (style.count()) {
            case NONE -> throw new IllegalStateException("a bare number is no time");
            case EPOCH_SECONDS -> epoch(text, number.multiply(BigDecimal.valueOf(1000)), style);
            case EPOCH_MILLIS -> epoch(text, number, style);
            case EXCEL_DAYS -> excel(text, number, excelStart(number), style);
            case EXCEL_1904_DAYS -> excel(text, number, LocalDate.of(1904, 1, 1), style);
        };
    }

    /// Excel takes 1900 for a leap year: serial 60 is a day that never was, and those before it
    /// count from one day later.
    private static LocalDate excelStart(BigDecimal serial) {
        boolean beforeTheDayThatNeverWas = serial.compareTo(BigDecimal.valueOf(60)) < 0;
        return LocalDate.of(1899, 12, beforeTheDayThatNeverWas ? 31 : 30);
    }

    private static Parsed<Moment> excel(
            String text, BigDecimal serial, LocalDate start, TimeStyle style) {
        int days = serial.setScale(0, RoundingMode.DOWN).intValue();
        if (text.matches("\\d{8}")) {
            return new TimeText(text, text, style).read();
        }
        if (days > 200_000 || (days == 60 && style.count() == Count.EXCEL_DAYS)) {
            return Parsed.bad("typing.no-such-day", text);
        }
        var fraction = serial.subtract(BigDecimal.valueOf(days));
        long seconds = fraction.multiply(DAY_SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        var local = start.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return checked(text, new Moment(local, fraction.signum() != 0));
    }

    private static Parsed<Moment> epoch(String text, BigDecimal millis, TimeStyle style) {
        var whole = millis.setScale(0, RoundingMode.DOWN).longValue();
        return checked(text, Moment.at(Instant.ofEpochMilli(whole), style.zone()));
    }

    static Parsed<Moment> checked(String text, Moment moment) {
        int year = moment.local().getYear();
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Parsed.bad("typing.year", text, FIRST_YEAR, LAST_YEAR)
                : Parsed.value(moment);
    }

    /// The day and time of these parts, or why there is none.
    static Parsed<Moment> of(String cell, int[] day, int[] time, boolean timed) {
        if (time[0] > 23 || time[1] > 59 || time[2] > 59) {
            return Parsed.bad("typing.no-such-time", cell);
        }
        try {
            var local =
                    LocalDateTime.of(day[0], day[1], day[2], time[0], time[1], time[2], time[3]);
            return checked(cell, new Moment(local, timed));
        } catch (DateTimeException noSuchDay) {
            return Parsed.bad("typing.no-such-day", cell);
        }
    }
}
