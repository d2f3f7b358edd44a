package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An .xlsx written by hand, part for part.
public final class BookFile {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACK = "http://schemas.openxmlformats.org/package/2006";

    public final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private int count;
    private String bookProperties = "";

    public BookFile() {
        parts.put("[Content_Types].xml", "");
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", "");
        parts.put("xl/_rels/workbook.xml.rels", "");
    }

    BookFile from1904() {
        bookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public BookFile sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    BookFile sheet(String name, String state, String rows) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
                        .formatted(name, count, state, count));
        var path = "worksheets/sheet%d.xml".formatted(count);
        targets.append(relation("s" + count, "worksheet", path));
        parts.put("xl/" + path, worksheet(rows));
        return this;
    }

    static String worksheet(String rows) {
        return "<?xml version=\"1.0\"?><worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, rows);
    }

    public BookFile texts(String... items) {
        targets.append(relation("t", "sharedStrings", "sharedStrings.xml"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"%s\"><si>%s</si></sst>"
                        .formatted(MAIN, String.join("</si><si>", items)));
        return this;
    }

    /// Styles 1, 2, … show numbers with these codes.
    BookFile formats(String... codes) {
        var own = new StringBuilder();
        var cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            boolean builtIn = codes[i].matches("\\d\\d?") && !codes[i].startsWith("0");
            int id = builtIn ? Integer.parseInt(codes[i]) : 164 + i;
            own.append(
                    builtIn
                            ? ""
                            : "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                                    .formatted(id, codes[i]));
            cells.append("<xf numFmtId=\"%d\"/>".formatted(id));
        }
        targets.append(relation("y", "styles", "styles.xml"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(MAIN, own, cells));
        return this;
    }

    public BookFile part(String path, String content) {
        parts.put(path, content);
        return this;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, REL, type, target);
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"%s/relationships\">%s</Relationships>"
                .formatted(PACK, relations);
    }

    public byte[] bytes() throws IOException {
        parts.putIfAbsent("xl/workbook.xml", "");
        parts.computeIfPresent(
                "xl/workbook.xml",
                (_, given) ->
                        given.isEmpty()
                                ? "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                                        .formatted(MAIN, REL, bookProperties, sheets)
                                : given);
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (_, given) -> given.isEmpty() ? relations(targets.toString()) : given);
        parts.computeIfPresent(
                "[Content_Types].xml", (_, given) -> given.isEmpty() ? contentTypes() : given);
        return zip(parts);
    }

    private String contentTypes() {
        var types =
                new StringBuilder("<Types xmlns=\"%s/content-types\">".formatted(PACK))
                        .append("<Default Extension=\"rels\" ContentType=\"application/xml\"/>");
        override(types, "xl/workbook.xml", "sheet.main");
        override(types, "xl/sharedStrings.xml", "sharedStrings");
        override(types, "xl/styles.xml", "styles");
        return types.append("</Types>").toString();
    }

    private void override(StringBuilder types, String path, String kind) {
        if (parts.containsKey(path)) {
            types.append(
                    "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                            .formatted(path, kind));
        }
    }

    public static byte[] zip(Map<String, String> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
