package fulcrum.ingest.reading;

/// How cells stand in a text table.
///
/// `delimiter` is BLANKS where runs of blanks part the cells. `quoted` is false where quotation
/// marks are ordinary letters, as in the tab-separated reports of some platforms. `skip` lines
/// before the table only speak to Excel (`sep=;`).
record Dialect(char delimiter, boolean quoted, int skip) {

    static final char BLANKS = ' ';

    boolean blanks() {
        return delimiter == BLANKS;
    }

    String said() {
        return switch (delimiter) {
            case BLANKS -> "blanks";
            case '\t' -> "tab";
            default -> String.valueOf(delimiter);
        };
    }
}
