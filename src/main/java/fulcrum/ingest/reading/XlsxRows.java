package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The rows of one sheet of an .xlsx, read forwards. Formulas give the value that was saved with
/// them; nothing is computed.
final class XlsxRows implements RowStream {

    private final XmlPart part;
    private final String name;
    private final List<String> texts;
    private final XlsxStyles styles;
    private final SheetRow row;
    private final StringBuilder text = new StringBuilder();
    private long lastLine;

    XlsxRows(XmlPart part, String name, List<String> texts, XlsxStyles styles, int columns) {
        this.part = part;
        this.name = name;
        this.texts = texts;
        this.styles = styles;
        this.row = new SheetRow(columns);
    }

    @Override
    public boolean next() throws IOException {
        while (part.next() && !part.ends("sheetData")) {
            if (part.begins("row")) {
                readRow();
                if (!row.blank()) {
                    return true;
                }
            }
        }
        row.begin(lastLine);
        return false;
    }

    private void readRow() throws IOException {
        lastLine = part.number("r").map(Integer::longValue).orElse(lastLine + 1);
        row.begin(lastLine);
        int column = -1;
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                var place = part.attribute("r");
                column = place.isEmpty() ? column + 1 : column(place);
                readCell(column);
            }
        }
    }

    private void readCell(int column) throws IOException {
        var type = part.attribute("t");
        int style = part.number("s").orElse(0);
        while (part.next() && !part.ends("c")) {
            if (part.begins("v")) {
                text.setLength(0);
                part.text(text);
                row.set(column, value(type, style, text.toString()));
            } else if (part.begins("is")) {
                row.set(column, SharedStrings.rich(part, "is"));
            }
        }
    }

    private String value(String type, int style, String raw) throws IOException {
        return switch (type) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "str" -> SharedStrings.unescaped(raw);
            case "e", "d" -> raw;
            default -> number(style, raw);
        };
    }

    private String shared(String raw) throws IOException {
        try {
            return texts.get(Integer.parseInt(raw.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Unreadable("reading.sheet-broken", name, lastLine);
        }
    }

    private String number(int style, String raw) {
        if (raw.isBlank()) {
            return "";
        }
        try {
            return styles.format(style).text(raw, styles.from1904());
        } catch (NumberFormatException noNumber) {
            return raw;
        }
    }

    /// `AB12` is column 27, counted from 0.
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < Math.min(place.length(), 6); i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public int size() {
        return row.size();
    }

    @Override
    public String cell(int index) {
        return row.cell(index);
    }

    @Override
    public Optional<Said> fault() {
        return row.fault();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
