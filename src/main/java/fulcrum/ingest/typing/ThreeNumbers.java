package fulcrum.ingest.typing;

import java.util.Optional;

/// A day as three numbers with a mark between them, the first of one or two digits, the last of two
/// or four: `1/13/2025`, `04-30-22`.
record ThreeNumbers(int first, int second, int third, char mark, boolean shortYear) {

    /// `text` may go on behind the day.
    static Optional<ThreeNumbers> in(String text) {
        int firstEnd = digits(text, 0);
        int secondEnd = digits(text, firstEnd + 1);
        int thirdEnd = digits(text, secondEnd + 1);
        if (firstEnd < 1 || firstEnd > 2 || secondEnd >= text.length()) {
            return Optional.empty();
        }
        char mark = text.charAt(firstEnd);
        int secondWidth = secondEnd - firstEnd - 1;
        int thirdWidth = thirdEnd - secondEnd - 1;
        boolean marked =
                (mark == '-' || mark == '/' || mark == '.') && text.charAt(secondEnd) == mark;
        boolean widths =
                (secondWidth == 1 || secondWidth == 2) && (thirdWidth == 2 || thirdWidth == 4);
        return marked && widths
                ? Optional.of(
                        new ThreeNumbers(
                                Integer.parseInt(text, 0, firstEnd, 10),
                                Integer.parseInt(text, firstEnd + 1, secondEnd, 10),
                                Integer.parseInt(text, secondEnd + 1, thirdEnd, 10),
                                mark,
                                thirdWidth == 2))
                : Optional.empty();
    }

    /// Where the digits that begin at `from` end.
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && Cells.digit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
