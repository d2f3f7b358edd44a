package fulcrum.units;

/// Text of strangers in a table that leaves the house.
public final class SpreadsheetText {

    /// What a spreadsheet begins a formula with, in ASCII and in the wide forms that Chinese and
    /// Japanese ones take as well; a semicolon parts cells where the comma is a decimal mark.
    private static final String BEGINNINGS = "=+-@;\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /// Text that would be taken for a formula begins with an apostrophe instead.
    public static String of(String text) {
        return text.isEmpty() || !begins(text.charAt(0)) ? text : "'" + text;
    }

    private static boolean begins(char first) {
        return BEGINNINGS.indexOf(first) >= 0 || Character.isISOControl(first);
    }
}
