package fulcrum.ingest.typing;

import java.util.Set;

/// The wrappings that spreadsheets and platforms put around the text of a cell.
final class Cells {

    private static final Set<String> ABSENT =
            Set.of(
                    "",
                    "-",
                    "--",
                    "---",
                    "—",
                    "——",
                    "–",
                    "N/A",
                    "n/a",
                    "NA",
                    "#N/A",
                    "#DIV/0!",
                    "NULL",
                    "null",
                    "Null",
                    "NIL",
                    "Nil",
                    "nil",
                    "Nill",
                    "nill",
                    "NaN",
                    "nan",
                    "None",
                    "none",
                    "\\N",
                    "(not set)",
                    "无",
                    "暂无");

    private Cells() {}

    static boolean absent(String text) {
        return text.length() <= 9 && ABSENT.contains(text);
    }

    /// Without surrounding blanks of any kind, `="…"`, and a leading `'`.
    static String unwrap(String cell) {
        var text = trim(cell);
        if (text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            text = trim(text.substring(2, text.length() - 1));
        }
        return text.startsWith("'") ? trim(text.substring(1)) : text;
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// Blanks, also those that do not break (U+00A0, U+202F), of full width (U+3000) or of no
    /// width.
    static boolean blank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || (c >= '\u2000' && c <= '\u200D')
                || c == '\u202F'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\uFEFF';
    }

    /// Full-width forms (U+FF01–U+FF5E) and signs that look alike, as ASCII.
    static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return narrowed(text);
            }
        }
        return text;
    }

    private static String narrowed(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                out.append((char) (c - 0xFEE0));
            } else if (c == '\u2212' || c == '\u2010' || c == '\u2011') {
                out.append('-');
            } else {
                out.append(alike(c));
            }
        }
        return out.toString();
    }

    private static char alike(char c) {
        return switch (c) {
            case '\u2019' -> '\'';
            case '￥' -> '¥';
            case '￡' -> '£';
            case '￦' -> '₩';
            default -> blank(c) ? ' ' : c;
        };
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
