package fulcrum.ingest.typing;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// The shapes that nearly all cells have, `2025-06-30 14:05:09`, `2025/6/8 9:03`, `04-30-22`, with
/// `T`, fractions of a second and an offset, in one pass over the characters. Whatever it does not
/// read has a slower reader that says why.
final class QuickTime {

    private final String cell;
    private final TimeStyle style;
    private int at;

    private QuickTime(String cell, TimeStyle style) {
        this.cell = cell;
        this.style = style;
    }

    static Optional<Moment> read(String cell, TimeStyle style) {
        return cell.length() < 6 || cell.length() > 40
                ? Optional.empty()
                : new QuickTime(cell, style).moment();
    }

    /// Whether the text begins with a day that exists, as `2025-06-30`.
    static boolean isDay(String text) {
        int year = pair(text, 0) * 100 + pair(text, 2);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && exists(year, pair(text, 5), pair(text, 8));
    }

    /// Whether a time of the day stands behind the day, as ` 14:05:09`.
    static boolean isTime(String text) {
        int hour = pair(text, 11);
        int minute = pair(text, 14);
        int second = pair(text, 17);
        return text.charAt(10) == ' '
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 59;
    }

    /// The number of two digits; far below 0 where they are none.
    private static int pair(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
    }

    private static boolean exists(int year, int month, int day) {
        return year >= Times.FIRST_YEAR
                && year <= Times.LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private Optional<Moment> moment() {
        int first = number(4);
        int firstWidth = at;
        char mark = mark();
        int second = number(2);
        boolean marked = (mark == '-' || mark == '/') && mark() == mark;
        int lastFrom = at;
        int third = number(4);
        int lastWidth = at - lastFrom;
        if (!marked || first < 0 || second < 0 || third < 0) {
            return Optional.empty();
        }
        if (firstWidth == 4 && lastWidth <= 2) {
            return day(first, second, third);
        }
        if (firstWidth > 2 || (lastWidth != 2 && lastWidth != 4)) {
            return Optional.empty();
        }
        int year = lastWidth == 2 ? 2000 + third : third;
        return switch (style.order()) {
            case MONTH_FIRST -> day(year, first, second);
            case DAY_FIRST -> day(year, second, first);
            case YEAR_FIRST -> Optional.empty();
        };
    }

    private Optional<Moment> day(int year, int month, int day) {
        if (!exists(year, month, day)) {
            return Optional.empty();
        }
        return at == cell.length()
                ? Optional.of(new Moment(LocalDateTime.of(year, month, day, 0, 0), false))
                : timed(year, month, day);
    }

    private Optional<Moment> timed(int year, int month, int day) {
        char gap = mark();
        int hour = number(2);
        boolean colon = mark() == ':';
        int minute = number(2);
        if ((gap != ' ' && gap != 'T')
                || !colon
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59) {
            return Optional.empty();
        }
        int second = 0;
        int nano = 0;
        if (at < cell.length() && cell.charAt(at) == ':') {
            at++;
            second = number(2);
            nano = second < 0 || second > 59 ? -1 : fraction();
        }
        return nano < 0
                ? Optional.empty()
                : placed(LocalDateTime.of(year, month, day, hour, minute, second, nano));
    }

    private Optional<Moment> placed(LocalDateTime local) {
        if (at == cell.length()) {
            return Optional.of(new Moment(local, true));
        }
        if (cell.charAt(at) == ' ') {
            at++;
        }
        char sign = mark();
        if (sign == 'Z' && at == cell.length()) {
            return Optional.of(Moment.at(local.toInstant(ZoneOffset.UTC), style.zone()));
        }
        int hours = number(2);
        if (at < cell.length() && cell.charAt(at) == ':') {
            at++;
        }
        int minutes = number(2);
        boolean offset = (sign == '+' || sign == '-') && hours >= 0 && hours < 18;
        if (!offset || minutes < 0 || minutes > 59 || at != cell.length()) {
            return Optional.empty();
        }
        int seconds = (sign == '-' ? -60 : 60) * (hours * 60 + minutes);
        return Optional.of(
                Moment.at(local.toInstant(ZoneOffset.ofTotalSeconds(seconds)), style.zone()));
    }

    /// Nanoseconds behind a point; 0 where there is none, -1 where it is wrong.
    private int fraction() {
        if (at == cell.length() || cell.charAt(at) != '.') {
            return 0;
        }
        int from = ++at;
        int value = number(9);
        int width = at - from;
        for (int i = width; i < 9 && value > 0; i++) {
            value *= 10;
        }
        return width == 0 ? -1 : value;
    }

    private char mark() {
        return at < cell.length() ? cell.charAt(at++) : 0;
    }

    /// Up to `most` digits; -1 where there is none.
    private int number(int most) {
        int from = at;
        int number = 0;
        while (at < cell.length() && at - from < most && Cells.digit(cell.charAt(at))) {
            number = number * 10 + (cell.charAt(at++) - '0');
        }
        return at == from ? -1 : number;
    }
}
