package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.effects.Shop;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What faults cost, against sums by hand.
class StakesTests {

    private static final String FROM = "2024-01-01";
    private static final String UNTIL = "2024-10-07";

    @TempDir Path folder;

    /// Ten orders a day of two pieces that cost 3 each and list for 15; 20 % off, then 30 %: 15 a
    /// day. Pieces and parcels cost the same as before.
    @Test
    void aDeeperDiscountIsLostWithoutTheCostOfGoods() {
        try (var clinic = new Clinic(folder, discounts())) {
            goal(clinic, "profit");
            var finding = clinic.finding("discounts-deepened");
            assertThat(finding.certainty().isFault()).isTrue();
            assertThat(finding.size()).isCloseTo(7 * 15, within(6.0));
        }
    }

    static void goal(Clinic clinic, String metric) {
        var days = new Period(DailyShop.day(280), DailyShop.day(310));
        var goal = Goal.of(new MetricId(metric), BigDecimal.ONE, days);
        var change = new Strategies.Change(Matter.newGoal(), goal, "as agreed", 0);
        assertThat(clinic.shop.strategies.change("Lin", Shop.STORE, change))
                .isInstanceOf(Outcome.Kept.class);
    }

    private FactsFixture discounts() {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            sold, line_kind, order_id, day, ordered_on, product_id, quantity,
                            list_amount, due, paid, received)
                        select 'shop', 'import-1', d * 100 + k, true, false, true, 'goods',
                            d || '-' || k, date '2024-01-01' + d::int, date '2024-01-01' + d::int,
                            'p', 2, 15, due, due, due
                        from (select d, k, case when d >= 252 then 10.5 else 12 end as due
                              from range(280) days(d), range(10) orders(k))
                        """)
                .rows(FactKind.PRODUCTS, "product_id, sku, title, cost", "'p', '', 'P', 3")
                .rows(
                        FactKind.COSTS,
                        "day, days, cost_kind, amount",
                        "date '2024-01-01', 280, 'fulfilment', 6720",
                        "date '2024-01-01', 280, 'advertising', 2800",
                        "date '2024-01-01', 280, 'fixed', 2800")
                .covers(FactKind.COSTS, "fulfilment", FROM, UNTIL)
                .covers(FactKind.COSTS, "advertising", FROM, UNTIL)
                .covers(FactKind.COSTS, "fixed", FROM, UNTIL)
                .covers(FactKind.REFUNDS, "", FROM, UNTIL)
                .covers(FactKind.ORDER_LINES, "", FROM, UNTIL)
                .covers(FactKind.ORDERS, "", FROM, UNTIL);
    }

    /// One of four sources halves: 50 visitors a day, of whom one in twenty buys for 10.
    @Test
    void aSourceThatFellIsMissedInFullThoughItTookTheWholeDown() {
        try (var clinic = new Clinic(folder, visitors(""))) {
            assertThat(clinic.finding("source-fell").size()).isCloseTo(175, within(9.0));
        }
    }

    /// One order in four is followed by another of the same buyer thirty days later.
    @Test
    void lostBuyersCostWhatTheyWouldHaveOrderedLaterToo() {
        var customers =
                """
                update order_lines set customer = case when number < 5 then concat(d - 30, '-', number + 5)
                    else concat(d, '-', number) end
                from (select order_id as one, split_part(order_id, '-', 1)::int as d,
                    split_part(order_id, '-', 2)::int as number from order_lines) orders
                where order_id = one
                """;
        try (var clinic = new Clinic(folder, visitors(customers))) {
            assertThat(clinic.finding("source-fell").size()).isCloseTo(175 / 0.75, within(12.0));
        }
    }

    private FactsFixture visitors(String more) {
        var facts =
                new FactsFixture(folder, "shop")
                        .sql(
                                """
                                insert into order_lines (store, import_id, source_row, in_force,
                                    provisional, order_id, day, ordered_on, sold, paid, received)
                                select 'shop', 'import-1', d * 100 + k, true, false, d || '-' || k,
                                    date '2024-01-01' + d::int, date '2024-01-01' + d::int, true, 10, 10
                                from range(280) days(d), range(20) orders(k)
                                where k < case when d < 224 then 20 else 17 + d % 2 end
                                """)
                        .sql(
                                """
                                insert into traffic (store, import_id, source_row, in_force, provisional,
                                    report, day, days, terminal, source_1, source_2, product_id, title,
                                    visitors, counted)
                                select 'shop', 'import-1', d, true, false, 'store',
                                    date '2024-01-01' + d::int, 1, '', '', '', '', '',
                                    case when d >= 224 then 350 else 400 end, true
                                from range(280) days(d)
                                union all
                                select 'shop', 'import-1', 1000 + d * 6 + i, true, false, 'source',
                                    date '2024-01-01' + d::int, 1, '', 'source ' || i, '', '', '',
                                    case when d >= 224 and i = 1 then 50 else 100 end
                                        + (d * (i + 1)) % 3 - 1, false
                                from range(280) days(d), range(4) sources(i)
                                """)
                        .covers(FactKind.ORDERS, "", FROM, UNTIL)
                        .covers(FactKind.TRAFFIC, "store", FROM, UNTIL)
                        .covers(FactKind.TRAFFIC, "source", FROM, UNTIL);
        return more.isEmpty() ? facts : facts.sql(more);
    }

    /// Orders go up and down by a third from week to week; the carrier is paid by the month.
    @Test
    void aMonthlyBillIsComparedWithTheOrdersOfItsMonth() {
        try (var clinic =
                new Clinic(folder, bills("case when month(day) >= 8 then 2.5 else 2 end"))) {
            var finding = clinic.finding("delivery-cost-rose");
            assertThat(finding.certainty().isFault()).isTrue();
            assertThat(finding.chance().orElseThrow()).isLessThan(0.01);
        }
    }

    @Test
    void aMonthlyBillThatKeepsUpWithOrdersIsFine() {
        try (var clinic = new Clinic(folder, bills("2 + 0.02 * sin(month(day))"))) {
            assertThat(clinic.finding("delivery-cost-rose").certainty()).isEqualTo(Certainty.FINE);
        }
    }

    private FactsFixture bills(String each) {
        return DailyShop.of(folder, "10", "usual * (1 + 0.33 * sin((d // 7) * (d // 7)))")
                .sql(
                        """
                        insert into costs (store, import_id, source_row, in_force, provisional, day,
                            days, cost_kind, product_id, channel, description, amount)
                        select 'shop', 'import-1', 90000 + month(day), true, false, min(day),
                            count(distinct day), 'fulfilment', '', '', 'carrier', sum(%s)
                        from order_lines group by month(day)
                        """
                                .formatted(each))
                .covers(FactKind.COSTS, "fulfilment", FROM, UNTIL);
    }
}
