package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.AsWritten;
import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.web.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The shop whose pages benchmarks click.
final class ClickedShop {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final int DAYS = 730;

    private ClickedShop() {}

    static RandomGenerator random(int seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Imports its files into the store {@link BigFiles#STORE}.
    static void fill(Served served, Path folder, int lines) throws IOException {
        served.rooms.stores().save(BigFiles.STORE);
        var file = folder.resolve("lines.csv");
        write(file, lines);
        var report =
                served.rooms
                        .imports()
                        .importFile(
                                new ImportRequest(
                                        file,
                                        "lines.csv",
                                        BigFiles.STORE,
                                        Optional.empty(),
                                        AsWritten.OPEN,
                                        Optional.empty(),
                                        true,
                                        false,
                                        "bench"))
                        .getFirst();
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.IMPORTED);
        assertThat(report.rows().taken()).isEqualTo(lines);
    }

    /// Two years of orders with one to 35 lines, 4,000 products, as in the UCI retail data.
    private static void write(Path file, int lines) throws IOException {
        var random = random(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(
                    "Order ID,Order Date,Customer ID,SKU,Product,Quantity,Price,Channel,Region,Status\n");
            long order = 100_000_000;
            for (int line = 0; line < lines; ) {
                order++;
                var head =
                        "%d,%s %02d:%02d:%02d,C%06d"
                                .formatted(
                                        order,
                                        FIRST.plusDays((long) line * DAYS / lines),
                                        random.nextInt(24),
                                        random.nextInt(60),
                                        random.nextInt(60),
                                        random.nextInt(lines / 20));
                int many = Math.min(1 + random.nextInt(35), lines - line);
                for (int i = 0; i < many; i++, line++) {
                    out.write(head + line(random));
                }
            }
        }
    }

    private static String line(RandomGenerator random) {
        int sku = (int) (4000 * Math.pow(random.nextDouble(), 2));
        return ",SKU-%05d,Product number %d in red,%d,%d.%02d,%s,%s,completed%n"
                .formatted(
                        sku,
                        sku,
                        1 + random.nextInt(3),
                        3 + sku % 117,
                        sku % 100,
                        List.of("search", "ads", "direct", "mail").get(random.nextInt(4)),
                        List.of("Guangdong", "Zhejiang", "Sichuan").get(random.nextInt(3)));
    }
}
