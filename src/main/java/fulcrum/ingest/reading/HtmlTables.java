package fulcrum.ingest.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Tables of a web page, which some platforms send under the name of an .xls.
final class HtmlTables {

    /// In memory a page takes about ten times its size.
    private static final long LARGEST = 32L << 20;

    private static final int DEEPEST = 200;

    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w-]+)");

    private static final Pattern SPAN = Pattern.compile("\\d{1,3}");

    private HtmlTables() {}

    static List<RawTable> tables(Source source, Optional<Charset> declared) throws IOException {
        var text = DecodedText.of(source, declared.or(() -> said(source)));
        if (text.bytes() > LARGEST) {
            throw new Unreadable(
                    "reading.page-too-large",
                    source.name(),
                    Sizes.said(text.bytes()),
                    Sizes.said(LARGEST));
        }
        List<RawTable> tables = new ArrayList<>();
        for (var element : page(text).select("table")) {
            if (holdsData(element)) {
                tables.add(table(text, tables.size(), rows(element, source)));
            }
        }
        if (tables.isEmpty()) {
            throw new Unreadable("reading.page-without-table", source.name());
        }
        return tables;
    }

    private static RawTable table(DecodedText text, int index, List<List<String>> rows) {
        var name = text.source().name();
        return new SheetTable(
                index == 0 ? name : name + "#" + (index + 1),
                SheetTable.sha256(text.sha256(), index),
                "html " + text.encoding(),
                NameTimes.in(name),
                () -> new ListedRows(rows));
    }

    /// What the page says of its own encoding.
    private static Optional<Charset> said(Source source) {
        try {
            var head = source.head();
            var found = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
            if (Encodings.mark(head).isPresent() || !found.find()) {
                return Optional.empty();
            }
            boolean chinese = found.group(1).toLowerCase(Locale.ROOT).startsWith("gb");
            return Optional.of(chinese ? Encodings.GB18030 : Charset.forName(found.group(1)));
        } catch (IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Element page(DecodedText text) throws IOException {
        try (Reader reader = text.reader()) {
            var all = new StringBuilder();
            var block = new char[1 << 16];
            for (int got = reader.read(block); got >= 0; got = reader.read(block)) {
                all.append(block, 0, got);
            }
            var page = all.toString();
            if (PageDepth.of(page) > DEEPEST) {
                throw new Unreadable("reading.page-too-deep", text.source().name());
            }
            return Jsoup.parse(page);
        }
    }

    /// Tables of login and error pages only place things: they hold other tables, forms, or less
    /// than two columns.
    private static boolean holdsData(Element table) {
        var rows = table.select("tr");
        return rows.size() > 1
                && table.select("table").size() == 1
                && table.select("input, select, textarea, button, iframe").isEmpty()
                && rows.stream().anyMatch(row -> cells(row).size() > 1);
    }

    /// A parsed row holds its cells and nothing else that is shown.
    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                .toList();
    }

    private static List<List<String>> rows(Element table, Source source) throws Unreadable {
        List<List<String>> rows = new ArrayList<>();
        int[] taken = new int[0];
        for (var row : table.select("tr")) {
            var cells = new ArrayList<String>();
            for (var cell : cells(row)) {
                taken = place(cell, cells, taken);
                if (taken.length > source.limits().columns()) {
                    int most = source.limits().columns();
                    throw new Unreadable("reading.too-wide", source.name(), rows.size() + 1, most);
                }
            }
            for (int i = 0; i < taken.length; i++) {
                taken[i] = Math.max(0, taken[i] - 1);
            }
            rows.add(List.copyOf(cells));
        }
        return rows;
    }

    /// A cell over several columns or rows stands in the first; the others are empty. `taken` says
    /// for how many rows, this one included, a column is.
    private static int[] place(Element cell, List<String> cells, int[] taken) {
        while (cells.size() < taken.length && taken[cells.size()] > 0) {
            cells.add("");
        }
        int columns = span(cell, "colspan");
        int rows = span(cell, "rowspan");
        var now = Arrays.copyOf(taken, Math.max(taken.length, cells.size() + columns));
        for (int i = 0; i < columns; i++) {
            now[cells.size()] = Math.max(now[cells.size()], rows);
            cells.add(i == 0 ? cell.text() : "");
        }
        return now;
    }

    private static int span(Element cell, String attribute) {
        if (!cell.hasAttr(attribute)) {
            return 1;
        }
        var text = cell.attr(attribute).strip();
        return SPAN.matcher(text).matches() ? Math.clamp(Integer.parseInt(text), 1, 500) : 1;
    }
}
