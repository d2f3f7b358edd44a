package fulcrum.ingest.reading;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An .xlsx or .xlsm as tables, one for each sheet with text in it, hidden ones too. Macros, links
/// and pictures are never looked at.
final class XlsxBook {

    private static final String PROPERTIES = "docProps/core.xml";

    private final XlsxParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final XlsxStyles styles;
    private final Optional<String> textsPart;
    private Optional<List<String>> texts = Optional.empty();

    /// `path` of the part that holds it.
    private record Sheet(String name, String path) {}

    private XlsxBook(XlsxParts parts) throws IOException {
        this.parts = parts;
        var book = bookPart();
        var relations = parts.relations(book);
        boolean from1904 = readSheets(book, relations);
        this.styles = new XlsxStyles(formats(relations), from1904);
        this.textsPart = XlsxParts.pathOf(relations, "sharedStrings").filter(parts::has);
    }

    static boolean is(Archive archive) {
        return archive.has("[Content_Types].xml");
    }

    static List<RawTable> tables(Archive archive) throws IOException {
        var book = new XlsxBook(new XlsxParts(archive));
        var tables = book.filled();
        if (tables.isEmpty()) {
            throw new Unreadable("reading.empty", book.parts.name());
        }
        return tables;
    }

    private String bookPart() throws IOException {
        var book =
                XlsxParts.pathOf(parts.relations(""), "officeDocument").orElse("xl/workbook.xml");
        if (book.endsWith(".bin")) {
            throw new Unreadable("reading.xlsb", parts.name());
        }
        if (!parts.has(book) || !book.contains("workbook")) {
            throw new Unreadable("reading.no-workbook", parts.name());
        }
        return book;
    }

    /// True when days count from 1904.
    private boolean readSheets(String book, List<XlsxParts.Relation> relations) throws IOException {
        boolean from1904 = false;
        try (var part = parts.open(book)) {
            while (part.next()) {
                if (part.begins("workbookPr")) {
                    from1904 = part.attribute("date1904").matches("1|true|on");
                } else if (part.begins("sheet")) {
                    var name = ShownNames.of(part.attribute("name"));
                    var id = part.attribute("id");
                    relations.stream()
                            .filter(to -> to.id().equals(id) && to.type().equals("worksheet"))
                            .forEach(to -> sheets.add(new Sheet(name, to.path())));
                }
            }
        }
        return from1904;
    }

    private List<CellFormat> formats(List<XlsxParts.Relation> relations) throws IOException {
        var path = XlsxParts.pathOf(relations, "styles").filter(parts::has);
        if (path.isEmpty()) {
            return List.of();
        }
        try (var part = parts.open(path.get())) {
            return XlsxStyles.read(part);
        }
    }

    private List<RawTable> filled() throws IOException {
        var scan = Scan.of(parts.bytes());
        var exported = exportedAt().or(() -> NameTimes.in(parts.name()));
        List<RawTable> tables = new ArrayList<>();
        for (var sheet : sheets) {
            var name = parts.name() + "#" + sheet.name();
            var sha256 = SheetTable.sha256(scan.sha256(), tables.size());
            var table =
                    new SheetTable(name, sha256, "xlsx", exported, () -> rows(name, sheet.path()));
            try (var rows = table.open()) {
                if (rows.next()) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private RowStream rows(String name, String path) throws IOException {
        if (texts.isEmpty() && textsPart.isPresent()) {
            try (var part = parts.open(textsPart.get())) {
                texts = Optional.of(SharedStrings.read(part, parts.name()));
            }
        }
        return new XlsxRows(
                parts.open(path), name, texts.orElse(List.of()), styles, parts.limits().columns());
    }

    /// When it was last saved, else made; the same for every copy of a download.
    private Optional<Instant> exportedAt() throws IOException {
        Optional<Instant> latest = Optional.empty();
        if (!parts.has(PROPERTIES)) {
            return latest;
        }
        try (var part = parts.open(PROPERTIES)) {
            while (part.next()) {
                if (part.begins("created") || part.begins("modified")) {
                    var text = new StringBuilder();
                    part.text(text);
                    latest = later(latest, text.toString().strip());
                }
            }
        }
        return latest;
    }

    private static Optional<Instant> later(Optional<Instant> known, String text) {
        try {
            var found = OffsetDateTime.parse(text).toInstant();
            return Optional.of(known.filter(found::isBefore).orElse(found));
        } catch (DateTimeException otherForm) {
            return known;
        }
    }
}
