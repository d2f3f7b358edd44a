package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One channel, in which now more and now less was spent, at a margin of a half.
class LastCoinTests {

    private static final String FROM = "2023-01-02";
    private static final String UNTIL = "2024-10-07";

    @TempDir Path folder;

    /// The first hundred of a day bring 600, all more nothing: two thirds of what is spent is lost.
    @Test
    void whatComesBackAsAWholeMayBeLostAtTheEnd() {
        try (var clinic = new Clinic(folder, shop("600 * (1 - exp(-spent / 40))"))) {
            StakesTests.goal(clinic, "profit");
            var finding = clinic.finding("last-coin-lost");
            assertThat(finding.certainty().isFault()).as(finding.toString()).isTrue();
            assertThat(clinic.finding("channels-lose").certainty()).isEqualTo(Certainty.FINE);
            double fifth = 0.2 * 7 * 300;
            assertThat(finding.size()).isBetween(0.5 * fifth, 1.1 * fifth);
        }
    }

    @Test
    void whatBringsSixfoldToTheLastIsFine() {
        try (var clinic = new Clinic(folder, shop("6 * spent"))) {
            assertThat(clinic.finding("last-coin-lost").certainty()).isEqualTo(Certainty.FINE);
        }
    }

    @Test
    void aChannelOfWhichTheWeeksTeachNothingIsNotJudged() {
        try (var clinic = new Clinic(folder, shop("6 * 300 + 0 * spent", "300"))) {
            assertThat(clinic.finding("last-coin-lost").figure().key())
                    .isEqualTo("diagnosis.blind.next-coin");
        }
    }

    private FactsFixture shop(String brought) {
        return shop(brought, "case (d // 14) % 3 when 0 then 100 when 1 then 300 else 500 end");
    }

    private FactsFixture shop(String brought, String spent) {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            sold, line_kind, order_id, day, ordered_on, product_id, quantity, paid,
                            received)
                        select 'shop', 'import-1', d, true, false, true, 'goods', d,
                            date '2023-01-02' + d::int, date '2023-01-02' + d::int, 'p', came / 10,
                            came, came
                        from (select d, (1000 + %s) * (1 + 0.02 * sin(d * d)) as came
                              from (select d, %s as spent from range(644) days(d)))
                        """
                                .formatted(brought, spent))
                .rows(FactKind.PRODUCTS, "product_id, sku, title, cost", "'p', '', 'Kite', 5")
                .sql(
                        """
                        insert into ads (store, import_id, source_row, in_force, provisional, day,
                            days, counted, channel, level, campaign, impressions, clicks, cost,
                            orders, sales)
                        select 'shop', 'import-1', d, true, false, date '2023-01-02' + d::int, 1,
                            true, 'google', 'campaign', 'c', 1000, 100, spent, 10, %s
                        from (select d, %s as spent from range(644) days(d))
                        """
                                .formatted(brought, spent))
                .rows(
                        FactKind.COSTS,
                        "day, days, cost_kind, amount",
                        "date '2023-01-02', 644, 'fulfilment', 6440",
                        "date '2023-01-02', 644, 'fixed', 6440")
                .covers(FactKind.COSTS, "fulfilment", FROM, UNTIL)
                .covers(FactKind.COSTS, "fixed", FROM, UNTIL)
                .covers(FactKind.REFUNDS, "", FROM, UNTIL)
                .covers(FactKind.ORDER_LINES, "", FROM, UNTIL)
                .covers(FactKind.ORDERS, "", FROM, UNTIL)
                .covers(FactKind.ADS, "google", FROM, UNTIL);
    }
}
