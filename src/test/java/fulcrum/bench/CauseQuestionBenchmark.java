package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.CauseAnswer;
import fulcrum.metrics.CauseQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the causes of a change take over many order lines with ten dimensions. Not part of the
/// tests; `docs/benchmarks.md` gives the command.
class CauseQuestionBenchmark {

    private static final int LINES = Integer.getInteger("lines", 500_000);
    private static final int DAYS = 728;
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final StoreId SHOP = new StoreId("shop");

    @TempDir Path folder;

    @Test
    void causes() {
        try (var warehouse =
                new FactsFixture(folder, "shop")
                        .sql(
                                """
                                insert into order_lines (store, import_id, source_row, in_force, provisional, sold, line_kind,
                                    order_id, day, ordered_on, product_id, sku, title, category, variant, channel, terminal,
                                    country, region, city, customer, quantity, paid, due, received)
                                select 'shop', 'import-1', i, true, false, not (p = 7 and c = 3 and d >= 700 and i %% 3 > 0), 'goods',
                                    'o' || (i // 2), date '2024-01-01' + d, date '2024-01-01' + d, 'p' || p, 's' || p || '-' || (i %% 5),
                                    'Thing ' || p, 'c' || (p %% 12), 'v' || (i %% 5), 'channel ' || c, case when i %% 9 = 0 then 'pc' else 'mobile' end,
                                    'CN', 'region ' || (hash(i * 7) %% 31), 'city ' || (hash(i * 7) %% 310), 'b' || (hash(i // 2) %% 200000),
                                    1, 10 + p %% 90, 10 + p %% 90, 10 + p %% 90
                                from (select i, (i * %1$d // %2$d)::int as d, floor(2000 * power((hash(i) %% 10000) / 10000.0, 3))::int as p,
                                    (hash(i * 3) %% 8)::int as c from range(%2$d) t(i))
                                """
                                        .formatted(DAYS, LINES))
                        .covers(FactKind.ORDERS, "", "2024-01-01", "2026-01-01")
                        .open()) {
            for (var metric : List.of("paid", "orders")) {
                ask(warehouse, metric, "28 days against those before", DAYS - 56, DAYS - 28, DAYS);
                ask(warehouse, metric, "a year against that before", 0, DAYS / 2, DAYS);
            }
        }
    }

    /// Each round anew, so that no reading is remembered.
    private static void ask(
            fulcrum.warehouse.Warehouse warehouse,
            String metric,
            String what,
            int from,
            int middle,
            int until) {
        var before = new Period(FROM.plusDays(from), FROM.plusDays(middle));
        var now = new Period(FROM.plusDays(middle), FROM.plusDays(until));
        var question = CauseQuestion.of(SHOP, new MetricId(metric), before, now);
        var millis =
                IntStream.range(0, ROUNDS)
                        .mapToLong(_ -> {
                            long start = System.nanoTime();
                            var answer = new Metrics(warehouse).causes(question);
                            assertThat(answer).isNotInstanceOf(CauseAnswer.Refused.class);
                            return (System.nanoTime() - start) / 1_000_000;
                        })
                        .skip(2)
                        .sorted()
                        .toArray();
        var answer = new Metrics(warehouse).causes(question);
        var searched =
                switch (answer) {
                    case CauseAnswer.Found found -> found.searched();
                    case CauseAnswer.NoSingleCause none -> none.searched();
                    case CauseAnswer.Refused refused ->
                            throw new IllegalStateException(refused.reason().key());
                };
        System.out.printf(
                "%s, %s: p50 %d ms, most %d ms (%s, %d parts)%n",
                metric,
                what,
                millis[millis.length / 2],
                millis[millis.length - 1],
                searched.by(),
                searched.parts());
    }
}
