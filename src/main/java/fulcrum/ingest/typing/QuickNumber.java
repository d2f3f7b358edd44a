package fulcrum.ingest.typing;

import java.math.BigDecimal;
import java.util.Optional;

/// The shapes that nearly all cells have, `-1234.56`, `1,234.50`, `¥12.50`, `5.38%`, in one pass
/// over the characters. Whatever it does not read has a slower reader that says why.
final class QuickNumber {

    /// More digits may not fit a long.
    private static final int MOST_DIGITS = 15;

    private QuickNumber() {}

    /// For columns whose decimal mark is the point, or cells without any mark.
    static Optional<BigDecimal> read(String cell, NumberStyle style) {
        int to = end(cell);
        int at = start(cell, to);
        if (at == to) {
            return Optional.empty();
        }
        boolean negative = cell.charAt(at) == '-';
        if (negative) {
            at++;
        }
        boolean percent = to > at && cell.charAt(to - 1) == '%';
        return digits(cell, at, percent ? to - 1 : to, negative, new Form(style, percent));
    }

    private record Form(NumberStyle style, boolean percent) {}

    private static int end(String cell) {
        int to = cell.length();
        while (to > 0 && cell.charAt(to - 1) == ' ') {
            to--;
        }
        return to;
    }

    private static int start(String cell, int to) {
        int at = 0;
        while (at < to && cell.charAt(at) == ' ') {
            at++;
        }
        return at < to && money(cell.charAt(at)) ? at + 1 : at;
    }

    private static boolean money(char c) {
        return c == '$' || c == '¥' || c == '￥' || c == '€' || c == '£' || c == '₹';
    }

    private static Optional<BigDecimal> digits(
            String cell, int from, int to, boolean negative, Form form) {
        boolean marks = form.style().decimal() == '.';
        long number = 0;
        int count = 0;
        int point = -1;
        int group = -1;
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
                count++;
            } else if (c == '.' && marks && point < 0 && count > 0 && closes(group, i)) {
                point = i;
            } else if (c == ',' && marks && point < 0 && opens(group, from, i)) {
                group = i;
            } else {
                return Optional.empty();
            }
        }
        boolean whole = point < 0 ? closes(group, to) : point < to - 1;
        if (count == 0 || count > MOST_DIGITS || !whole) {
            return Optional.empty();
        }
        int scale = point < 0 ? 0 : to - point - 1;
        boolean hundredths = form.percent() || form.style().percent();
        return Optional.of(
                BigDecimal.valueOf(negative ? -number : number, hundredths ? scale + 2 : scale));
    }

    /// Three digits stand behind the last comma, if there was one.
    private static boolean closes(int group, int at) {
        return group < 0 || at - group == 4;
    }

    private static boolean opens(int group, int from, int at) {
        return group < 0 ? at > from && at - from <= 3 : at - group == 4;
    }
}
