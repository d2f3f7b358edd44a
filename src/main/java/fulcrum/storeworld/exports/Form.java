package fulcrum.storeworld.exports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a table is written as text: its charset, whether a byte order mark stands before it, what
/// parts its cells and what ends its lines.
///
/// @param quotes whether a cell that holds the delimiter, a quote or a line end is quoted
public record Form(Charset charset, boolean mark, char delimiter, String lineEnd, boolean quotes) {

    public static final Charset GBK = Charset.forName("GBK");
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// As Taobao writes: GBK, comma, CRLF.
    public static final Form GBK_CSV = new Form(GBK, false, ',', "\r\n", true);

    /// What Excel opens without asking: UTF-8 behind a byte order mark.
    public static final Form MARKED_CSV = new Form(StandardCharsets.UTF_8, true, ',', "\r\n", true);

    public static final Form PLAIN_CSV = new Form(StandardCharsets.UTF_8, false, ',', "\n", true);

    /// "Excel .csv" of Google: UTF-16LE behind a byte order mark, tabs.
    public static final Form WIDE_TSV =
            new Form(StandardCharsets.UTF_16LE, true, '\t', "\r\n", true);

    /// Tab-separated without quotes, as Amazon's flat files.
    public static Form flat(Charset charset) {
        return new Form(charset, false, '\t', "\r\n", false);
    }

    /// The cells of a workbook on their way: nothing parts or quotes them.
    static final Form BOOK = new Form(StandardCharsets.UTF_8, false, '\t', "", false);

    /// The charset of a row while it is put together: wide files are widened when written.
    Charset building() {
        return wide() ? StandardCharsets.UTF_8 : charset;
    }

    boolean wide() {
        return charset.equals(StandardCharsets.UTF_16LE);
    }

    /// A cell as it stands in the file.
    public byte[] encoded(String cell) {
        return quoted(cell).getBytes(building());
    }

    private String quoted(String cell) {
        if (!quotes || !asksForQuotes(cell)) {
            return cell;
        }
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private boolean asksForQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
