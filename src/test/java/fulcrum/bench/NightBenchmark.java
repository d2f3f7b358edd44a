package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fulcrum.actions.Plan;
import fulcrum.effects.Shop;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.review.Briefs;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a night takes: 300 products over two years, 60 running actions on single products, all
/// metrics of the trees watched. Told in seconds of processors too, since they say the same on a
/// busy machine. Not part of the tests; `docs/benchmarks.md` gives the command.
class NightBenchmark {

    private static final int LINES = Integer.getInteger("lines", 500_000);
    private static final int PRODUCTS = Integer.getInteger("products", 300);
    private static final int ACTIONS = Integer.getInteger("actions", 60);
    private static final int DAYS = 728;
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    @TempDir Path folder;

    @Test
    void night() {
        try (var shop = new Shop(folder, facts())) {
            for (int i = 0; i < ACTIONS; i++) {
                var from = FROM.plusDays(DAYS - 28 + i % 20);
                shop.started(plan(i, new Period(from, from.plusDays(28))));
            }
            shop.today(FROM.plusDays(DAYS));
            var briefs =
                    new Briefs(
                            shop.state,
                            shop.log,
                            shop.work,
                            shop.strategies,
                            shop.effects,
                            shop.metrics,
                            shop.warehouse,
                            shop.clock);
            timed(
                    "effects read",
                    () -> assertThat(shop.effects.refresh(Shop.STORE).read()).isPositive());
            timed(
                    "the same again",
                    () -> assertThat(shop.effects.refresh(Shop.STORE).read()).isZero());
            timed(
                    "brief",
                    () ->
                            assertThat(briefs.make(Shop.STORE, FROM.plusDays(DAYS)).items())
                                    .hasSizeLessThan(6));
        }
    }

    private static void timed(String what, Runnable work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        System.out.printf(
                "%s: %.1f s, %.1f s of processors%n",
                what, (System.nanoTime() - begun) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    private static Plan plan(int number, Period days) {
        var plan = Shop.plan(days, List.of("units", "paid", "orders").get(number % 3), "0.1");
        return new Plan(
                "Picture " + number,
                plan.link(),
                false,
                plan.owner(),
                List.of(new Cut.Filter(new Dimension("product"), List.of("p" + number))),
                plan.days(),
                plan.expectation(),
                plan.effort(),
                "");
    }

    private FactsFixture facts() {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional, sold,
                            line_kind, order_id, day, ordered_on, product_id, sku, title, category, channel,
                            terminal, customer, quantity, paid, due, received)
                        select 'shop', 'import-1', i, true, false, true, 'goods', 'o' || (i // 2),
                            date '2024-01-01' + d, date '2024-01-01' + d, 'p' || p, 's' || p, 'Thing ' || p,
                            'c' || (p %% 12), 'channel ' || (hash(i * 3) %% 8),
                            case when i %% 9 = 0 then 'pc' else 'mobile' end, 'b' || (hash(i // 2) %% 100000),
                            1, 10 + p %% 90, 10 + p %% 90, 10 + p %% 90
                        from (select i, (i * %1$d // %2$d)::int as d,
                            floor(%3$d * power((hash(i) %% 10000) / 10000.0, 2))::int as p
                            from range(%2$d) t(i))
                        """
                                .formatted(DAYS, LINES, PRODUCTS))
                .sql(
                        """
                        insert into traffic (store, import_id, source_row, in_force, provisional, report, day,
                            days, terminal, source_1, product_id, visitors, page_views)
                        select 'shop', 'import-2', d * 8 + s, true, false, 'shop', date '2024-01-01' + d::int,
                            1, 'all', 'source ' || s, '', 1000 + (hash(d * 8 + s) %% 200)::int, 3000
                        from range(%1$d) days(d), range(8) sources(s)
                        """
                                .formatted(DAYS))
                .covers(FactKind.ORDERS, "", FROM.toString(), FROM.plusDays(DAYS).toString())
                .covers(FactKind.TRAFFIC, "", FROM.toString(), FROM.plusDays(DAYS).toString());
    }
}
