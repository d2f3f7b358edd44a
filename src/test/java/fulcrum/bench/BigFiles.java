package fulcrum.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fulcrum.store.Store;
import fulcrum.store.StoreId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files of an invented shop, as large as one likes: two years of orders with one to three lines.
/// The same bytes at every run; a file that is there already is not written again.
final class BigFiles {

    private static final String NAMES =
            "Order ID,Order Date,Customer ID,SKU,Product,Quantity,Price,Channel,Region,Status";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    /// The store whose files they are.
    static final Store STORE =
            new Store(
                    new StoreId("big"),
                    "Big",
                    "any",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));

    private BigFiles() {}

    /// Takes the cells of one line.
    @FunctionalInterface
    private interface Line {
        void cells(List<String> cells) throws IOException;
    }

    /// Order lines, one row each.
    static Path lines(Path folder, int lines) throws IOException {
        return once(
                folder.resolve("lines-%d.csv".formatted(lines)),
                out -> {
                    out.write(NAMES + "\n");
                    each(lines, cells -> out.write(String.join(",", cells) + "\n"));
                });
    }

    /// The orders of the same lines, with what they come to.
    static Path orders(Path folder, int lines) throws IOException {
        return once(
                folder.resolve("orders-%d.csv".formatted(lines)),
                out -> {
                    out.write(
                            "Order ID,Order Date,Customer ID,Subtotal,Shipping,Total,Paid,Status\n");
                    var open = new OpenOrder(out);
                    each(lines, open::add);
                    open.end();
                });
    }

    /// Adds up the lines of one order.
    private static final class OpenOrder {

        private final Writer out;
        private List<String> head = List.of();
        private long cents;

        OpenOrder(Writer out) {
            this.out = out;
        }

        void add(List<String> cells) throws IOException {
            if (!head.isEmpty() && !head.getFirst().equals(cells.getFirst())) {
                end();
            }
            head = cells.subList(0, 3);
            cents += Long.parseLong(cells.get(5)) * Long.parseLong(cells.get(6).replace(".", ""));
        }

        void end() throws IOException {
            long due = cents - cents / 20;
            var money = "%d.%02d".formatted(due / 100, due % 100);
            out.write(String.join(",", head));
            out.write(",%s,0,%s,%s,completed%n".formatted(money, money, money));
            cents = 0;
        }
    }

    /// The same lines as a workbook, its texts shared as Excel writes them.
    static Path workbook(Path folder, int lines) throws IOException {
        var file = folder.resolve("lines-%d.xlsx".formatted(lines));
        if (Files.exists(file)) {
            return file;
        }
        var part = Files.createDirectories(folder).resolve("workbook.part");
        try (var zip = new ZipOutputStream(Files.newOutputStream(part));
                var out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16)) {
            frame(zip, out);
            Map<String, Integer> texts = new LinkedHashMap<>();
            begin(zip, out, "xl/worksheets/sheet1.xml");
            out.write("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
            row(out, List.of(NAMES.split(",")), texts);
            each(lines, cells -> row(out, cells, texts));
            out.write("</sheetData></worksheet>");
            begin(zip, out, "xl/sharedStrings.xml");
            out.write("<sst xmlns=\"%s\">".formatted(MAIN));
            for (var text : texts.keySet()) {
                out.write("<si><t>" + text + "</t></si>");
            }
            out.write("</sst>");
        }
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void frame(ZipOutputStream zip, Writer out) throws IOException {
        begin(zip, out, "[Content_Types].xml");
        out.write(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        begin(zip, out, "_rels/.rels");
        out.write(relations("r1:officeDocument:xl/workbook.xml"));
        begin(zip, out, "xl/workbook.xml");
        out.write(
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Lines\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                        .formatted(MAIN, RELATIONS));
        begin(zip, out, "xl/_rels/workbook.xml.rels");
        out.write(
                relations(
                        "r1:worksheet:worksheets/sheet1.xml",
                        "r2:sharedStrings:sharedStrings.xml"));
    }

    private static String relations(String... relations) {
        var text = new StringBuilder("<Relationships xmlns=\"%s\">".formatted(PACKAGE));
        for (var relation : relations) {
            var parts = relation.split(":", 3);
            text.append(
                    "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                            .formatted(parts[0], RELATIONS, parts[1], parts[2]));
        }
        return text.append("</Relationships>").toString();
    }

    private static void begin(ZipOutputStream zip, Writer out, String part) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(part));
    }

    /// Quantity and price are numbers, all else is text.
    private static void row(Writer out, List<String> cells, Map<String, Integer> texts)
            throws IOException {
        out.write("<row>");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            boolean number = (i == 5 || i == 6) && Character.isDigit(cell.charAt(0));
            Integer text = number ? 0 : texts.computeIfAbsent(cell, _ -> texts.size());
            out.write(number ? "<c><v>" + cell + "</v></c>" : "<c t=\"s\"><v>" + text + "</v></c>");
        }
        out.write("</row>");
    }

    private static void each(int lines, Line taker) throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var first = LocalDate.of(2024, 1, 1);
        long order = 100_000_000;
        for (int line = 0; line < lines; ) {
            order++;
            var number = String.valueOf(order);
            var time =
                    first.plusDays(line * 730L / lines)
                            + clock(random.nextInt(24), random.nextInt(60), random.nextInt(60));
            var customer = "C" + (1_000_000 + random.nextInt(400_000));
            int several = Math.min(1 + random.nextInt(3), lines - line);
            for (int i = 0; i < several; i++, line++) {
                taker.cells(cells(List.of(number, time, customer), random));
            }
        }
    }

    private static String clock(int hour, int minute, int second) {
        return " " + two(hour) + ":" + two(minute) + ":" + two(second);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static List<String> cells(List<String> head, RandomGenerator random) {
        int sku = (int) (3000 * Math.pow(random.nextDouble(), 2));
        return List.of(
                head.get(0),
                head.get(1),
                head.get(2),
                "SKU-" + (10_000 + sku),
                "Product number " + sku + " in red",
                String.valueOf(1 + random.nextInt(3)),
                (3 + sku % 117) + "." + two(sku % 100),
                random.nextBoolean() ? "search" : "ads",
                random.nextBoolean() ? "Guangdong" : "Zhejiang",
                "completed");
    }

    /// Writes a text file.
    @FunctionalInterface
    private interface Content {
        void to(Writer out) throws IOException;
    }

    private static Path once(Path file, Content content) throws IOException {
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(file.getParent());
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = Files.newBufferedWriter(part)) {
            content.to(out);
        }
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
