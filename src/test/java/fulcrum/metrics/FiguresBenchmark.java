package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Festivals;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures over 10 million order lines beside the SQL that one would write by hand.
///
/// Run by hand: mvn test -Dtest=FiguresBenchmark
class FiguresBenchmark {

    static final int LINES = Integer.getInteger("lines", 10_000_000);
    static final int ROUNDS = 11;
    static final Festivals WESTERN = new Festivals(false);

    @TempDir Path folder;

    @Test
    void aFigureIsAtMostAFifthSlowerThanHandWrittenSql() {
        try (var warehouse = shop()) {
            var all =
                    "store = 'shop' and in_force and day >= date '2023-01-01' and day < date '2024-12-31' and sold";
            var cases =
                    List.of(
                            new Case(
                                    "paid by day",
                                    "paid",
                                    Grain.DAY,
                                    Cut.NONE,
                                    "select day, sum(paid) from order_lines where "
                                            + all
                                            + " group by day order by day"),
                            new Case(
                                    "paid by product",
                                    "paid",
                                    Grain.TOTAL,
                                    Cut.by(new Dimension("product")),
                                    "select product_id, sum(paid) from order_lines where "
                                            + all
                                            + " group by product_id order by product_id"),
                            new Case(
                                    "paid, due by day and product",
                                    "paid,due",
                                    Grain.DAY,
                                    Cut.by(new Dimension("product")),
                                    "select day, product_id, sum(paid), sum(due) from order_lines where "
                                            + all
                                            + " group by day, product_id order by day, product_id"),
                            new Case(
                                    "orders, buyers by month",
                                    "orders,buyers",
                                    Grain.MONTH,
                                    Cut.NONE,
                                    "select date_trunc('month', day), count(distinct order_id), count(distinct customer) from order_lines where "
                                            + all
                                            + " group by 1 order by 1"),
                            new Case(
                                    "paid, units, gross sales by day",
                                    "paid,units,gross_sales",
                                    Grain.DAY,
                                    Cut.NONE,
                                    "select day, sum(paid), sum(quantity) filter (where line_kind in ('goods', 'unitemised')), sum(list_amount) filter (where line_kind = 'goods') from order_lines where "
                                            + all
                                            + " group by day order by day"));
            for (var one : cases) {
                if (!one.name().contains(System.getProperty("only", ""))) {
                    continue;
                }
                var question =
                        Ask.question(one.metrics(), "2023-01-01", "2024-12-31", one.grain())
                                .cut(one.cut());
                var ours = new ArrayList<Long>();
                var theirs = new ArrayList<Long>();
                int lines = 0;
                int rows = 0;
                for (int i = 0; i < ROUNDS; i++) {
                    long start = System.nanoTime();
                    rows = warehouse.answer(hand(one.sql())).size();
                    long between = System.nanoTime();
                    // fresh metrics remember nothing
                    lines = ((Reading) new Metrics(warehouse).read(question)).lines().size();
                    long end = System.nanoTime();
                    theirs.add(between - start);
                    ours.add(end - between);
                }
                double ratio = (double) median(ours) / median(theirs);
                System.err.printf(
                        "%-34s %7d rows  by hand %5d ms  fulcrum %5d ms  ratio %.2f%n",
                        one.name(),
                        rows,
                        median(theirs) / 1_000_000,
                        median(ours) / 1_000_000,
                        ratio);
                assertThat(lines).isEqualTo(rows);
            }
        }
    }

    /// The month of November 2024 beside October, taken apart by the tree, by product, and by
    /// causes, beside the sums of both months by product.
    @Test
    void aMonthIsExplainedInTwoSeconds() {
        var question =
                ExplainQuestion.of(
                        Ask.SHOP,
                        new MetricId("paid"),
                        Period.monthOf(LocalDate.of(2024, 11, 1)),
                        new Versus.Prior());
        var byProduct =
                "select product_id, sum(paid) filter (where day < date '2024-11-01'), sum(paid) filter (where day >= date '2024-11-01') from order_lines where store = 'shop' and in_force and sold and day >= date '2024-10-01' and day < date '2024-12-01' group by product_id";
        try (var warehouse = shop()) {
            Map<String, Consumer<Metrics>> cases =
                    new TreeMap<>(
                            Map.of(
                                    "by the tree",
                                    metrics -> told(metrics.explain(question, WESTERN)),
                                    "by new and returning buyers",
                                    metrics ->
                                            told(
                                                    metrics.explain(
                                                            question.in(new TreeId("repurchase")),
                                                            WESTERN)),
                                    "by product",
                                    metrics ->
                                            told(
                                                    metrics.explain(
                                                            question.by(new Dimension("product")),
                                                            WESTERN)),
                                    "causes",
                                    metrics ->
                                            assertThat(
                                                            metrics.causes(
                                                                    CauseQuestion.of(
                                                                            question.store(),
                                                                            question.metric(),
                                                                            question.before(),
                                                                            question.period())))
                                                    .isNotNull()));
            cases.forEach((name, ask) -> {
                var ours = new ArrayList<Long>();
                var theirs = new ArrayList<Long>();
                for (int i = 0; i < ROUNDS; i++) {
                    long start = System.nanoTime();
                    assertThat(warehouse.answer(hand(byProduct))).isNotEmpty();
                    long between = System.nanoTime();
                    ask.accept(new Metrics(warehouse));
                    theirs.add(between - start);
                    ours.add(System.nanoTime() - between);
                }
                System.err.printf(
                        "%-30s sums by hand %5d ms  fulcrum %5d ms%n",
                        name, median(theirs) / 1_000_000, median(ours) / 1_000_000);
            });
        }
    }

    private static void told(Explained explained) {
        assertThat(explained).isInstanceOf(Explanation.class);
    }

    private Warehouse shop() {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional, order_id, line_kind,
                            product_id, sku, quantity, list_amount, due, paid, received, sold, day, ordered_on, customer, country)
                        select 'shop', 'import-1', i, true, false, 'o' || (i // 2), 'goods',
                            'p' || (hash(i) %% 2000), 's' || (hash(i) %% 2000), 1 + i %% 3, 12.5, 11.99, 11.99, 11.99,
                            i %% 20 <> 0, date '2023-01-01' + (i // %1$d)::int, date '2023-01-01' + (i // %1$d)::int,
                            'c' || (hash(i // 2 + 7) %% 1000000), 'France'
                        from range(%2$d) t(i)
                        """
                                .formatted(LINES / 729, LINES))
                .covers(FactKind.ORDERS, "", "2023-01-01", "2025-02-01")
                .open();
    }

    public static void main(String[] arguments) throws java.io.IOException {
        var benchmark = new FiguresBenchmark();
        benchmark.folder = java.nio.file.Files.createTempDirectory("figures");
        benchmark.aFigureIsAtMostAFifthSlowerThanHandWrittenSql();
    }

    record Case(String name, String metrics, Grain grain, Cut cut, String sql) {}

    private static org.jooq.Select<?> hand(String sql) {
        return DSL.select(DSL.asterisk()).from("(" + sql + ") t");
    }

    private static long median(List<Long> times) {
        return times.stream().skip(2).sorted().toList().get((times.size() - 2) / 2);
    }
}
