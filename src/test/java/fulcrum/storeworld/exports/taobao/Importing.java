package fulcrum.storeworld.exports.taobao;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
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
import fulcrum.units.Texts;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// A store into which exports are imported, as its owner would.
final class Importing implements AutoCloseable {

    private static final StoreId SHOP = new StoreId("invented");

    private final Path directory;
    private final State state;
    final Warehouse warehouse;
    private final Imports imports;
    private final Store store =
            new Store(
                    SHOP,
                    "Invented",
                    "taobao",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));

    Importing(Path directory) throws IOException {
        this.directory = directory;
        var key = directory.resolve("keys").resolve("customer.key");
        Files.createDirectories(key.getParent());
        Files.write(key, new byte[32]);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        state = Keeping.chosen().open(directory);
        var stores = new Stores(state);
        warehouse = Warehouse.open(directory);
        imports =
                new Imports(
                        state,
                        stores,
                        warehouse,
                        directory,
                        InstantSource.fixed(Instant.parse("2026-11-03T01:00:00Z")));
        stores.save(store);
    }

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    ImportReport take(Path file) {
        var name = String.valueOf(file.getFileName());
        var reports = imports.importFile(ImportRequest.of(file, name, store, "lin"));
        assertThat(reports).as(name).hasSize(1);
        // a later export of a quiet month may hold the very same rows
        assertThat(reports.getFirst().isInFacts())
                .as("%s: %s", name, said(reports.getFirst()))
                .isTrue();
        return reports.getFirst();
    }

    private static List<String> said(ImportReport report) {
        return report.notes().stream().map(Texts.in(Texts.ENGLISH)::say).toList();
    }

    /// The lines of the file that were refused.
    List<Long> refused(ImportReport report) throws IOException {
        if (report.refusedFile().isEmpty()) {
            return List.of();
        }
        var file = directory.resolve(report.refusedFile().get());
        try (var rows =
                de.siegmar.fastcsv.reader.CsvReader.builder()
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> Long.parseLong(row.getField("fulcrum: line"))).toList();
        }
    }

    String total(String metric, Period period) {
        var question = FigureQuestion.of(SHOP, List.of(new MetricId(metric)), period, Grain.TOTAL);
        var reading = (Reading) new Metrics(warehouse).read(question);
        return switch (reading.lines().getFirst().values().getFirst().figure()) {
            case Figure.Known(BigDecimal number) ->
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case Figure.Unknown(var reason) -> "? " + Texts.in(Texts.ENGLISH).say(reason);
        };
    }

    /// The one number that a question of plain SQL gives.
    String ask(String sql) {
        return String.valueOf(
                warehouse
                        .answer(
                                org.jooq
                                        .impl
                                        .DSL
                                        .resultQuery(sql)
                                        .coerce(org.jooq.impl.DSL.field("x", String.class)))
                        .getFirst()
                        .value1());
    }

    @Override
    public void close() {
        warehouse.close();
        state.close();
    }
}
