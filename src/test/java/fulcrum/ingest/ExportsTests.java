package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A small export of every layout, written from what platforms publish of their formats and not
/// from the layouts, with sums counted by hand beside it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTests {

    static final Path EXPORTS = Path.of("src/test/resources/exports");

    @TempDir static Path directory;

    State state;
    Warehouse warehouse;
    Imports imports;
    Stores stores;

    @BeforeAll
    void open() {
        state = Keeping.chosen().open(directory);
        warehouse = Warehouse.open(directory);
        stores = new Stores(state);
        imports =
                new Imports(
                        state,
                        stores,
                        warehouse,
                        directory,
                        InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")));
    }

    @AfterAll
    void close() {
        warehouse.close();
        state.close();
    }

    static Stream<Path> exports() throws IOException {
        try (var files = Files.list(EXPORTS)) {
            return files
                    .filter(file -> !file.toString().endsWith(".expected.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void anExportGivesTheFactsThatItsRowsSay(Path export) throws IOException {
        var name = export.getFileName().toString();
        var id = name.substring(0, name.lastIndexOf('.'));
        var expected = expected(id);
        var reports =
                imports.importFile(request(export, id, expected.path("named").asString(name)));
        assertThat(reports).hasSize(1);
        var report = reports.getFirst();
        assertThat(report.layout())
                .as("%s", report.notes())
                .isEqualTo(expected.path("layout").asString());
        assertThat(List.of(report.rows().read(), report.rows().refused()))
                .as("rows read and refused: %s", refused(report))
                .containsExactly(expected.path("read").asLong(), expected.path("refused").asLong());
        assertThat(stated(report, expected)).isEqualTo(numbers(expected));
        for (var kind : expected.path("first").properties()) {
            assertFirst(id, FactKind.named(kind.getKey()).orElseThrow(), kind.getValue());
        }
    }

    /// The first row of a kind; `#` stands for a hash: something that is not in the file.
    private void assertFirst(String store, FactKind kind, JsonNode cells) {
        var row =
                warehouse
                        .answer(
                                DSL.select(DSL.asterisk())
                                        .from(kind.asTable())
                                        .where(DSL.field(DSL.name("store"), String.class).eq(store))
                                        .orderBy(order(kind))
                                        .limit(1))
                        .getFirst();
        for (var cell : cells.properties()) {
            var value = row.get(cell.getKey());
            var text =
                    value instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : String.valueOf(value);
            var wanted = cell.getValue().asString();
            if (wanted.equals("#")) {
                assertThat(text).as(cell.getKey()).matches("[0-9a-f]{20,}");
            } else {
                assertThat(text).as(cell.getKey()).isEqualTo(plain(wanted));
            }
        }
    }

    /// By the row of the file; of several facts of one row, the one that names least comes first.
    private static List<SortField<?>> order(FactKind kind) {
        var order = new ArrayList<SortField<?>>();
        order.add(DSL.field(DSL.name("source_row"), Long.class).asc());
        kind.columns()
                .forEach(
                        column -> order.add(DSL.field(DSL.name(column.name())).asc().nullsFirst()));
        return order;
    }

    private static String plain(String wanted) {
        return wanted.matches("-?[0-9]+\\.[0-9]+")
                ? new BigDecimal(wanted).stripTrailingZeros().toPlainString()
                : wanted;
    }

    /// What is kept of the rows, without what is personal, is enough to say the same again.
    @Test
    void rowsThatWereKeptGiveTheSameFactsAgain() throws IOException {
        for (var export : exports().toList()) {
            var name = export.getFileName().toString();
            var id = name.substring(0, name.lastIndexOf('.'));
            var reports = imports.importFile(request(export, id, name));
            assertThat(reports).allMatch(ImportReport::isInFacts);
        }
        var before = facts();
        assertThat(imports.rebuild()).isEqualTo(exports().count());
        var after = facts();
        assertThat(before).isNotEmpty();
        for (var kind : FactKind.values()) {
            assertThat(after.get(kind)).as(kind.table()).isEqualTo(before.get(kind));
        }
    }

    private Map<FactKind, List<String>> facts() {
        var facts = new EnumMap<FactKind, List<String>>(FactKind.class);
        for (var kind : FactKind.values()) {
            facts.put(
                    kind,
                    warehouse.answer(DSL.select(DSL.asterisk()).from(kind.asTable())).stream()
                            .map(row -> row.intoList().toString())
                            .sorted()
                            .toList());
        }
        return facts;
    }

    private String refused(ImportReport report) throws IOException {
        return report.refusedFile().isPresent()
                ? Files.readString(directory.resolve(report.refusedFile().get()))
                : "none";
    }

    private static TreeMap<String, String> stated(ImportReport report, JsonNode expected) {
        var stated = new TreeMap<String, String>();
        for (var entry : expected.path("totals").properties()) {
            var sum = report.totals().getOrDefault(entry.getKey(), BigDecimal.ZERO);
            stated.put(entry.getKey(), sum.stripTrailingZeros().toPlainString());
        }
        return stated;
    }

    private static TreeMap<String, String> numbers(JsonNode expected) {
        var numbers = new TreeMap<String, String>();
        for (var entry : expected.path("totals").properties()) {
            var sum = new BigDecimal(entry.getValue().asString());
            numbers.put(entry.getKey(), sum.stripTrailingZeros().toPlainString());
        }
        return numbers;
    }

    private static JsonNode expected(String id) throws IOException {
        return new YAMLMapper().readTree(Files.readString(EXPORTS.resolve(id + ".expected.yaml")));
    }

    /// An export that does not say which days it covers is imported with a person's word for it.
    private ImportRequest request(Path export, String id, String name) throws IOException {
        var month = expected(id).path("covers").asString("");
        return ImportRequest.of(export, name, store(id), "test")
                .answered(
                        AsWritten.OPEN,
                        month.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Period.monthOf(LocalDate.parse(month + "-01"))));
    }

    private Store store(String id) throws IOException {
        var store =
                new Store(
                        new StoreId(id),
                        id,
                        "any",
                        Currency.getInstance(expected(id).path("store_currency").asString("CNY")),
                        ZoneId.of("Asia/Shanghai"));
        stores.save(store);
        return store;
    }
}
