package fulcrum.ingest.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the styles of a workbook say about numbers, and from when it counts days.
record XlsxStyles(List<CellFormat> formats, boolean from1904) {

    private static final int MOST = 65_536;

    static List<CellFormat> read(XmlPart part) throws IOException {
        Map<Integer, CellFormat> own = new HashMap<>();
        var formats = new ArrayList<CellFormat>();
        boolean cells = false;
        while (part.next() && formats.size() < MOST) {
            if (part.begins("numFmt")) {
                var format = CellFormat.of(part.attribute("formatCode"));
                part.number("numFmtId").ifPresent(id -> own.put(id, format));
            } else if (part.begins("cellXfs")) {
                cells = true;
            } else if (part.ends("cellXfs")) {
                cells = false;
            } else if (cells && part.begins("xf")) {
                int id = part.number("numFmtId").orElse(0);
                formats.add(own.getOrDefault(id, CellFormat.builtIn(id)));
            }
        }
        return formats;
    }

    CellFormat format(int style) {
        return style < formats.size() ? formats.get(style) : CellFormat.NUMBER;
    }
}
