package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Grain;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTests {

    static final FactRows.Page ALL = new FactRows.Page(0, 1000);

    @TempDir Path folder;

    @Test
    void aFigureLeadsToItsFormulaItsSqlAndItsTerms() {
        try (var warehouse = shop()) {
            var metrics = new Metrics(warehouse);
            var question =
                    Ask.question("order_value", "2024-01-10", "2024-03-15", Grain.MONTH)
                            .cut(Cut.by(new Dimension("country")));
            var reading = new Ask(warehouse, UnusableColumns.NONE).read(question);
            var line = reading.lines().getLast();

            var trace = metrics.trace(question, new MetricId("order_value"), Point.of(line));

            assertThat(line.parts().getFirst()).as("the part without name").isEmpty();
            assertThat(trace.value()).isEqualTo(line.values().getFirst());
            assertThat(trace.days().toString()).isEqualTo("2024-03-01..2024-03-15");
            assertThat(trace.terms())
                    .extracting(term -> term.metric().id().value())
                    .containsExactly("paid", "orders");
            assertThat(trace.sql())
                    .singleElement()
                    .asString()
                    .contains("order_lines.country is null", "date '2024-03-15'")
                    .doesNotContain("?");
            assertThat(trace.sources())
                    .extracting(metric -> metric.id().value())
                    .containsExactly("paid", "orders");
            assertThat(
                            metrics.made(
                                    new MetricId("order_value"),
                                    Texts.in(Locale.SIMPLIFIED_CHINESE)))
                    .isEqualTo("支付金额 ÷ 订单数");
        }
    }

    @Test
    void theRowsBehindAFigureAddUpToIt() {
        try (var warehouse = shop()) {
            var metrics = new Metrics(warehouse);
            var question =
                    Ask.question("paid,refunds,visitors", "2024-01-10", "2024-03-15", Grain.MONTH);
            var reading = new Ask(warehouse, UnusableColumns.NONE).read(question);
            for (var line : reading.lines()) {
                for (var metric : question.metrics()) {
                    var rows = metrics.rows(question, metric, Point.of(line), ALL);
                    int at =
                            rows.columns()
                                    .indexOf(
                                            metrics.find(metric)
                                                    .orElseThrow()
                                                    .aggregate()
                                                    .columns()
                                                    .getFirst());
                    var sum =
                            rows.rows().stream()
                                    .map(row -> new BigDecimal(row.cells().get(at).orElseThrow()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(sum)
                            .as("%s on %s", metric, line.date())
                            .isEqualByComparingTo(Ask.text(reading.value(line, metric)));
                    assertThat(rows.rows())
                            .allSatisfy(row -> {
                                assertThat(row.importId()).isEqualTo("import-1");
                                assertThat(row.sourceRow()).isGreaterThan(1);
                            });
                }
            }
        }
    }

    @Test
    void pagesHoldEveryRowOnce() {
        try (var warehouse = shop()) {
            var metrics = new Metrics(warehouse);
            var question = Ask.question("paid", "2024-01-01", "2024-05-01", Grain.TOTAL);
            var point =
                    Point.of(
                            new Ask(warehouse, UnusableColumns.NONE)
                                    .read(question)
                                    .lines()
                                    .getFirst());
            var whole = metrics.rows(question, new MetricId("paid"), point, ALL);
            assertThat(whole.kind()).isEqualTo(FactKind.ORDER_LINES);
            assertThat(whole.more()).isFalse();

            var paged = new java.util.ArrayList<FactRows.FactRow>();
            var more = true;
            while (more) {
                var page =
                        metrics.rows(
                                question,
                                new MetricId("paid"),
                                point,
                                new FactRows.Page(paged.size(), 37));
                paged.addAll(page.rows());
                more = page.more();
            }
            assertThat(paged).isEqualTo(whole.rows()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyMeasuredMetricHasRowsToLookAt() {
        try (var warehouse = shop()) {
            var metrics = new Metrics(warehouse);
            for (var metric : Definitions.shipped().metrics().values()) {
                if (metric.making() instanceof Making.Measured) {
                    var question =
                            Ask.question(
                                    metric.id().value(), "2024-02-01", "2024-03-01", Grain.TOTAL);
                    var point = new Point(question.period().from(), List.of());
                    assertThat(metrics.rows(question, metric.id(), point, ALL).columns())
                            .isNotEmpty();
                    assertThat(metrics.trace(question, metric.id(), point).sql()).isNotEmpty();
                }
            }
        }
    }

    private Warehouse shop() {
        var facts = new FactsFixture(folder, "shop");
        new RandomShop(77).write(facts);
        return facts.open();
    }
}
