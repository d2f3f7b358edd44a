package fulcrum.storeworld.exports.western;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.metrics.Answer;
import fulcrum.metrics.Basis;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/// A data directory into which export files are imported, and its figures.
public final class Imported implements AutoCloseable {

    public final Warehouse warehouse;
    public final List<ImportReport> reports = new ArrayList<>();
    private final State state;
    private final Imports imports;
    private final Metrics metrics;
    private final Store store;
    private final Path directory;

    public Imported(Path directory, String platform, String currency, ZoneId zone) {
        this.directory = directory;
        sameKeys();
        state = Keeping.chosen().open(directory);
        warehouse = Warehouse.open(directory);
        var stores = new Stores(state);
        imports =
                new Imports(
                        state,
                        stores,
                        warehouse,
                        directory,
                        InstantSource.fixed(Instant.parse("2026-08-03T01:00:00Z")));
        metrics = new Metrics(warehouse);
        store =
                new Store(
                        new StoreId("world"),
                        "World",
                        platform,
                        Currency.getInstance(currency),
                        zone);
        stores.save(store);
    }

    /// All hash customers alike, so that their facts can be compared.
    private void sameKeys() {
        try {
            var file = directory.resolve("keys").resolve("customer.key");
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[32]);
            Files.setPosixFilePermissions(
                    file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The export files in a folder, by name.
    public static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Imported take(Collection<Path> files) {
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            reports.addAll(imports.importFile(ImportRequest.of(file, name, store, "lin")));
        }
        return this;
    }

    /// Rows that were refused: the file, then the line.
    public List<String> refused() {
        var refused = new ArrayList<String>();
        for (var report : reports) {
            report.id()
                    .flatMap(imports::refusedFile)
                    .ifPresent(file -> lines(report, file, refused));
        }
        return refused.stream().sorted().toList();
    }

    private static void lines(ImportReport report, Path file, List<String> refused) {
        try (var csv =
                de.siegmar.fastcsv.reader.CsvReader.builder()
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(file)) {
            for (var row : csv) {
                refused.add(report.file() + ":" + row.getField("fulcrum: line"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BigDecimal total(String metric, Period period) {
        var days = byMetric(metric, period, Grain.TOTAL, Basis.EVENT);
        assertThat(days).as(metric).hasSize(1);
        return days.firstEntry().getValue();
    }

    /// A metric by day; days of which nothing is known are left out.
    public TreeMap<LocalDate, BigDecimal> daily(String metric, Period period, Basis basis) {
        return byMetric(metric, period, Grain.DAY, basis);
    }

    private TreeMap<LocalDate, BigDecimal> byMetric(
            String metric, Period period, Grain grain, Basis basis) {
        var id = new MetricId(metric);
        Answer answer =
                metrics.read(FigureQuestion.of(store.id(), List.of(id), period, grain).on(basis));
        var reading = (Reading) answer;
        var found = new TreeMap<LocalDate, BigDecimal>();
        for (var line : reading.lines()) {
            if (reading.value(line, id).figure() instanceof Figure.Known(var value)) {
                found.put(line.date(), value.stripTrailingZeros());
            }
        }
        return found;
    }

    /// The one number that a question of plain SQL gives.
    public BigDecimal ask(String sql) {
        return warehouse
                .answer(
                        org.jooq
                                .impl
                                .DSL
                                .resultQuery(sql)
                                .coerce(org.jooq.impl.DSL.field("x", BigDecimal.class)))
                .getFirst()
                .value1();
    }

    @Override
    public void close() {
        warehouse.close();
        state.close();
    }
}
