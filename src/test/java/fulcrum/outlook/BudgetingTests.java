package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.MetricId;
import fulcrum.statistics.Allocation;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seventy weeks of 7,000 a week by itself; search brings three times its cost, feeds nothing. What
/// both cost changes from week to week, neither with the other.
class BudgetingTests {

    @TempDir Path folder;

    @Test
    void theChannelThatBringsSomethingGetsTheMoney() {
        try (var shop = shop(490)) {
            var told = (BudgetPlan.Told) budget(shop, "paid");
            assertThat(told.weeks().days()).isEqualTo(490);
            assertThat(told.split().shares())
                    .extracting(Allocation.Share::channel)
                    .containsExactly("feeds", "search");
            var feeds = told.split().shares().getFirst();
            var search = told.split().shares().getLast();
            assertThat(told.budget()).isCloseTo(feeds.now() + search.now(), within(0.01));
            assertThat(search.planned()).isGreaterThan(search.now());
            assertThat(feeds.planned()).isLessThan(feeds.now());
            assertThat(search.returns().low()).isGreaterThan(feeds.returns().high());
        }
    }

    @Test
    void tooFewWeeksSayNothing() {
        try (var shop = shop(210)) {
            assertThat(said(budget(shop, "paid"))).contains("too little is known before");
        }
    }

    @Test
    void sharesAreNothingThatMoneyBrings() {
        try (var shop = shop(490)) {
            assertThat(said(budget(shop, "order_value"))).contains("name a sum");
        }
    }

    @Test
    void withoutAdvertisingReportsThereIsNoPlan() {
        try (var shop = DailyShop.of(folder, "10", "usual").open()) {
            assertThat(said(budget(shop, "paid"))).contains("no whole week is known with both");
        }
    }

    private static BudgetPlan budget(Warehouse shop, String metric) {
        return DailyShop.outlooks(shop)
                .budget(
                        new BudgetQuestion(
                                DailyShop.STORE, new MetricId(metric), OptionalDouble.empty()));
    }

    private static String said(BudgetPlan plan) {
        return plan instanceof BudgetPlan.Refused(var why)
                ? Texts.in(Locale.ENGLISH).say(why)
                : plan.toString();
    }

    private Warehouse shop(int days) {
        var until = DailyShop.day(days).toString();
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        create temp table weeks as
                        select d, date '2024-01-01' + d::int as day,
                            100 + 80 * sin(d // 7 * 1.7) as search, 100 + 80 * cos(d // 7 * 2.9) as feeds
                        from range(%d) days(d)
                        """
                                .formatted(days))
                .sql(
                        """
                        insert into ads (store, import_id, source_row, in_force, provisional,
                            channel, day, days, counted, cost)
                        select 'shop', 'import-1', d, true, false, 'search', day, 1, true, search from weeks
                        union all
                        select 'shop', 'import-1', d, true, false, 'feeds', day, 1, true, feeds from weeks
                        """)
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            order_id, day, ordered_on, sold, paid, received)
                        select 'shop', 'import-1', d, true, false, d, day, day, true,
                            1000 + 20 * sin(d * d) + 3 * search, 1000 + 3 * search
                        from weeks
                        """)
                .covers(FactKind.ORDERS, "", DailyShop.FIRST.toString(), until)
                .covers(FactKind.ADS, "search", DailyShop.FIRST.toString(), until)
                .covers(FactKind.ADS, "feeds", DailyShop.FIRST.toString(), until)
                .open();
    }
}
