package fulcrum.ingest.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The proposal for a real shop's table of sales, where a developer has it beside the project.
class RealRetailTests {

    @Test
    void theRealRetailTableAddsUpToItsTotal() throws IOException {
        var file =
                RealHeadersTests.DATA.resolve(
                        "uci-online-retail-ii-2009-2010/online_retail_II_year_2009-2010.csv.gz");
        assumeTrue(Files.exists(file), "no " + file + ", so nothing to compare with");
        var sums = new TreeMap<String, BigDecimal>();
        long lines = 0;
        var first = new ArrayList<List<String>>();
        Layout layout = null;
        try (var rows = csv(file)) {
            for (var record : rows) {
                if (first.size() <= Proposals.ROWS) {
                    first.add(record.getFields());
                    continue;
                }
                if (layout == null) {
                    layout =
                            ProposalsTests.proposed(
                                            first.getFirst(), first.subList(1, first.size()))
                                    .layout();
                    lines += first.size() - 1;
                    for (var row : first.subList(1, first.size())) {
                        add(sums, SimpleReading.taken(layout, row));
                    }
                }
                lines++;
                add(sums, SimpleReading.taken(layout, record.getFields()));
            }
        }
        // counted with Python's decimal on the same rules, written down by hand
        assertThat(lines).isEqualTo(525_461);
        assertThat(sums)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "order_lines goods", new BigDecimal("9838747.954"),
                                "order_lines charge", new BigDecimal("457515.09"),
                                "order_lines adjustment", new BigDecimal("-126923.04"),
                                "refunds goods", new BigDecimal("249894.50"),
                                "refunds charge", new BigDecimal("379960.87")));
        var returns = sums.get("refunds goods").add(sums.get("refunds charge"));
        assertThat(returns).isEqualByComparingTo("629855.37");
        assertThat(
                        sums.get("order_lines goods")
                                .add(sums.get("order_lines charge"))
                                .add(sums.get("order_lines adjustment"))
                                .subtract(returns))
                .isEqualByComparingTo("9539484.634");
    }

    private static CsvReader<de.siegmar.fastcsv.reader.CsvRecord> csv(Path file)
            throws IOException {
        return CsvReader.builder()
                .ofCsvRecord(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)), UTF_8));
    }

    private static void add(Map<String, BigDecimal> sums, List<String> taken) {
        if (taken.size() != 1) {
            throw new AssertionError("one row gives " + taken);
        }
        var parts = taken.getFirst();
        int end = parts.lastIndexOf(' ');
        sums.merge(
                parts.substring(0, end), new BigDecimal(parts.substring(end + 1)), BigDecimal::add);
    }
}
