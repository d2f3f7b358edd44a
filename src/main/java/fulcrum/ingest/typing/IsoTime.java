package fulcrum.ingest.typing;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;

/// The shape that most exports use, `2025-06-30 14:05:09` with `-`, `/` or `T`, read without a
/// detour. Whatever it does not read has a slower reader that says why.
final class IsoTime {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private IsoTime() {}

    static Optional<Moment> read(String cell) {
        int length = cell.length();
        if (length != 10 && length != 16 && length != 19) {
            return Optional.empty();
        }
        int year = number(cell, 0, 4);
        int month = number(cell, 5, 2);
        int day = number(cell, 8, 2);
        char mark = cell.charAt(4);
        boolean date = (mark == '-' || mark == '/') && cell.charAt(7) == mark;
        if (!date || year < FIRST_YEAR || year > LAST_YEAR || !day(year, month, day)) {
            return Optional.empty();
        }
        if (length == 10) {
            return Optional.of(new Moment(LocalDateTime.of(year, month, day, 0, 0), false));
        }
        return timed(cell, LocalDateTime.of(year, month, day, 0, 0));
    }

    private static Optional<Moment> timed(String cell, LocalDateTime day) {
        boolean seconds = cell.length() == 19;
        int hour = number(cell, 11, 2);
        int minute = number(cell, 14, 2);
        int second = seconds ? number(cell, 17, 2) : 0;
        boolean marks =
                (cell.charAt(10) == ' ' || cell.charAt(10) == 'T')
                        && cell.charAt(13) == ':'
                        && (!seconds || cell.charAt(16) == ':');
        if (!marks || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return Optional.empty();
        }
        return second < 0 || second > 59
                ? Optional.empty()
                : Optional.of(new Moment(day.toLocalDate().atTime(hour, minute, second), true));
    }

    private static boolean day(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /// -1 where there is anything but digits.
    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
