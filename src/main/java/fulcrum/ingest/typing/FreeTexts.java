package fulcrum.ingest.typing;

import java.util.Set;

/// Texts that people wrote, such as titles, and codes: kept as they stand.
public final class FreeTexts {

    /// What programs write where there is no text. Words that may be meant, such as `None`, `NA`
    /// (Namibia) and `无`, are not among them.
    private static final Set<String> MISSING =
            Set.of("nan", "NaN", "null", "NULL", "\\N", "#N/A", "<NA>");

    private static final int LONGEST_MISSING = 4;

    private FreeTexts() {}

    /// Without surrounding blanks; empty where a program says that there is none.
    public static String clean(String cell) {
        var text = cell.strip().replace("\u0000", "");
        return missing(text) ? "" : text;
    }

    /// Whether a cell that is not empty is clean as it stands.
    public static boolean isClean(String cell) {
        return !Character.isWhitespace(cell.charAt(0))
                && !Character.isWhitespace(cell.charAt(cell.length() - 1))
                && cell.indexOf(0) < 0
                && !missing(cell);
    }

    private static boolean missing(String text) {
        return text.length() <= LONGEST_MISSING && MISSING.contains(text);
    }
}
