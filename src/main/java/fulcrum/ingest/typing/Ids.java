package fulcrum.ingest.typing;

import java.util.regex.Pattern;

/// Ids of orders, goods and customers: text, freed of what spreadsheets and platforms put around
/// it. `00123` is not `123`, `1E5` stays `1E5`, case stays.
public final class Ids {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
    private static final Pattern POINT_ZERO = Pattern.compile("\\d+\\.0+");

    private Ids() {}

    /// Empty where the cell says that there is none.
    public static String clean(String cell) {
        return isClean(cell) ? cell : cleaned(cell);
    }

    /// As [#clean(String)]; `pointZero` from an [IdColumn]: all ids came through a column of
    /// decimal numbers (`12345.0`).
    public static String clean(String cell, boolean pointZero) {
        var id = clean(cell);
        return pointZero && POINT_ZERO.matcher(id).matches()
                ? id.substring(0, id.indexOf('.'))
                : id;
    }

    static boolean pointZero(String id) {
        return POINT_ZERO.matcher(id).matches();
    }

    /// Letters, digits and marks that are never a wrapping; `N` begins `No:`, `N/A` and `null`.
    public static boolean isClean(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean letter = Cells.digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && (i == 0 || (c != '-' && c != '_' && c != '.'))) {
                return false;
            }
        }
        return cell.isEmpty() || (cell.charAt(0) != 'N' && cell.charAt(0) != 'n');
    }

    private static String cleaned(String cell) {
        var id = Cells.unwrap(cell);
        if (id.regionMatches(true, 0, "No:", 0, 3) || id.regionMatches(true, 0, "No：", 0, 3)) {
            id = Cells.trim(id.substring(3));
        }
        id = asciiDigits(id);
        if (Cells.absent(id)) {
            return "";
        }
        return GROUPED.matcher(id).matches() ? id.replace(",", "") : id;
    }

    private static String asciiDigits(String id) {
        var out = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            out.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return out.toString();
    }
}
