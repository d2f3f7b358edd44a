package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Grain;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import io.trino.sql.parser.SqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.RenderOptionalKeyword;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shape of question, as both engines read it; rewritten with -Dgolden.write=true.
class QuestionTests {

    static final Path GOLDEN = Path.of("src/test/resources/golden/metrics");
    static final Definitions DEFINITIONS = Definitions.shipped();

    record Shape(String name, Select<?> question) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> everyShape() throws IOException {
        var folder = Files.createTempDirectory("questions");
        try (var warehouse =
                new FactsFixture(folder, "shop")
                        .covers(FactKind.ORDERS, "", "2024-01-01", "2024-04-01")
                        .open()) {
            var shapes = new ArrayList<Shape>();
            asked(warehouse, "paid_by_day", question("paid", Grain.DAY), shapes);
            asked(
                    warehouse,
                    "sales_by_week_and_product",
                    question("paid,orders,buyers,gross_sales,units", Grain.WEEK)
                            .cut(
                                    Cut.by(new Dimension("product"))
                                            .only(new Dimension("country"), "France"))
                            .on(Basis.ORDER),
                    shapes);
            asked(warehouse, "new_buyers_by_month", question("new_buyers", Grain.MONTH), shapes);
            asked(
                    warehouse,
                    "repurchase_by_month",
                    question("repurchase_30d,repurchase_90d", Grain.MONTH),
                    shapes);
            asked(warehouse, "profit", question("profit", Grain.TOTAL), shapes);
            asked(
                    warehouse,
                    "visitors_by_source",
                    question("visitors,bounce_rate", Grain.TOTAL)
                            .cut(Cut.by(new Dimension("source"))),
                    shapes);
            asked(warehouse, "stock_days", question("stock_days", Grain.TOTAL), shapes);
            shapes.addAll(others());
            return shapes.stream();
        }
    }

    private static List<Shape> others() {
        var paid = question("paid", Grain.TOTAL);
        var stock = question("stock", Grain.TOTAL);
        var stockRows = rows(stock, FactKind.STOCK);
        var page = new FactRows.Page(40, 20);
        return List.of(
                new Shape(
                        "stock_counted",
                        new StockCounts(stockRows, metric("stock"))
                                .question(
                                        List.of(
                                                LocalDate.of(2024, 3, 25),
                                                LocalDate.of(2024, 3, 5)))),
                new Shape(
                        "days_of_stock_counts",
                        new EmptyShelves(Ask.SHOP, stock.period()).counted()),
                new Shape(
                        "products_out_of_stock",
                        new EmptyShelves(Ask.SHOP, stock.period()).missing()),
                new Shape("codes_of_products", Titles.coded(Ask.SHOP)),
                new Shape(
                        "parts_named",
                        NamedParts.question(
                                Ask.SHOP, DEFINITIONS.table(FactKind.ORDER_LINES), "item_id")),
                new Shape("titles_listed", Titles.listed(Ask.SHOP)),
                new Shape("titles_seen", Titles.seen(Ask.SHOP)),
                new Shape("titles_sold", Titles.sold(Ask.SHOP)),
                new Shape(
                        "rows_of_several_days",
                        new LongRows(rows(question("ad_cost", Grain.DAY), FactKind.ADS), "days")
                                .question()),
                new Shape(
                        "reported_spans",
                        new ReportedSpans(Ask.SHOP, DEFINITIONS.table(FactKind.ADS), "days")
                                .question()),
                new Shape(
                        "imports_that_state_refunds",
                        new ImportsBringing(
                                        Ask.SHOP,
                                        new FactTable.Bringing(
                                                FactKind.ORDERS, Optional.of("refunded")))
                                .question()),
                new Shape(
                        "moved_days",
                        new MovedDays(
                                        rows(paid, FactKind.ORDER_LINES),
                                        List.of(metric("paid"), metric("orders")))
                                .question()),
                new Shape("parts_of_dimensions", survey().question()),
                new Shape(
                        "combinations_of_dimensions",
                        survey().question(
                                        List.of(
                                                new CauseSurvey.Pair(
                                                        new Dimension("product"),
                                                        new Dimension("title"))))),
                new Shape(
                        "combinations_of_folded_dimensions",
                        survey().leaves(
                                        List.of(
                                                new Cut.Fold(
                                                        new Dimension("product"),
                                                        List.of("p1", "p2"),
                                                        7)))),
                new Shape(
                        "source_rows_of_goods_cost",
                        new SourceRows(
                                        rows(
                                                question("product_costs", Grain.TOTAL),
                                                FactKind.ORDER_LINES),
                                        metric("product_costs"),
                                        paid.period(),
                                        page)
                                .question()),
                new Shape(
                        "source_rows_of_fixed_cost",
                        new SourceRows(
                                        rows(question("fixed_cost", Grain.TOTAL), FactKind.COSTS),
                                        metric("fixed_cost"),
                                        paid.period(),
                                        page)
                                .question()));
    }

    private static CauseSurvey survey() {
        var earlier = Ask.question("paid", "2024-01-01", "2024-02-01", Grain.TOTAL).period();
        var later = Ask.question("paid", "2024-03-01", "2024-04-01", Grain.TOTAL).period();
        return new CauseSurvey(
                CauseQuestion.of(Ask.SHOP, new MetricId("paid"), earlier, later),
                DEFINITIONS.table(FactKind.ORDER_LINES),
                List.of(new Dimension("product"), new Dimension("title")));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void standsAsReviewed(Shape shape) throws IOException {
        for (var dialect : List.of(SQLDialect.DUCKDB, SQLDialect.TRINO)) {
            var sql = sql(dialect, shape.question()) + "\n";
            var file =
                    GOLDEN.resolve(
                            "%s.%s.sql"
                                    .formatted(
                                            shape.name(),
                                            dialect.getName().toLowerCase(Locale.ROOT)));
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, sql);
            }
            assertThat(sql).isEqualTo(Files.readString(file));
        }
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void isUnderstoodByTrino(Shape shape) {
        var statement = new SqlParser().createStatement(sql(SQLDialect.TRINO, shape.question()));
        assertThat(statement.toString())
                .as("one row, or a total order")
                .matches(text -> text.contains("orderBy") || !ends(text).contains("groupBy"));
    }

    /// What stands after the outermost `where`.
    private static String ends(String statement) {
        return statement.substring(statement.lastIndexOf("where="));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void isAnsweredByDuckDb(Shape shape, @TempDir Path folder) {
        try (var warehouse = new FactsFixture(folder, "shop").open()) {
            assertThat(warehouse.answer(shape.question()).fields()).isNotEmpty();
        }
    }

    @Test
    void noGoldenFileIsLeftOver() throws IOException {
        var names = everyShape().map(Shape::name).toList();
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\..*", "")))
                    .hasSize(2 * names.size())
                    .isSubsetOf(names);
        }
    }

    @Test
    void allSumsOfATableAreTakenInOnePass() {
        var all =
                DEFINITIONS.metrics().values().stream()
                        .filter(metric -> metric.making() instanceof Making.Measured)
                        .filter(metric -> metric.aggregate().from() == FactKind.ORDER_LINES)
                        .filter(metric ->
                                metric.aggregate().take() instanceof Take.Sum
                                        || metric.aggregate().take() instanceof Take.Distinct)
                        .map(metric -> metric.id().value())
                        .toList();
        assertThat(all).hasSizeGreaterThan(8);
        var inquiry =
                new Inquiry(
                        Ask.question(String.join(",", all), "2024-01-01", "2024-02-01", Grain.DAY),
                        DEFINITIONS,
                        null);
        assertThat(inquiry.questions()).hasSize(1);
    }

    private static void asked(
            Warehouse warehouse, String name, FigureQuestion question, List<Shape> shapes) {
        var questions =
                new Inquiry(question, DEFINITIONS, new CoveredDays(warehouse, Ask.SHOP))
                        .questions();
        for (int i = 0; i < questions.size(); i++) {
            var suffix = questions.size() == 1 ? "" : "_" + (i + 1);
            shapes.add(new Shape(name + suffix, questions.get(i)));
        }
    }

    private static FigureQuestion question(String metrics, Grain grain) {
        return Ask.question(metrics, "2024-01-15", "2024-04-01", grain);
    }

    private static Rows rows(FigureQuestion question, FactKind kind) {
        return new Rows(question, DEFINITIONS.table(kind));
    }

    private static Metric metric(String id) {
        return DEFINITIONS.metric(new MetricId(id));
    }

    private static String sql(SQLDialect dialect, Select<?> question) {
        var settings =
                new Settings()
                        .withRenderFormatted(true)
                        .withRenderOptionalAsKeywordForFieldAliases(RenderOptionalKeyword.ON)
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
        return DSL.using(dialect, settings).renderInlined(question);
    }
}
