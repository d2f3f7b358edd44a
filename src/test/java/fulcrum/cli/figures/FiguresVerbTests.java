package fulcrum.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresVerbTests {

    @TempDir static Path folder;

    @BeforeAll
    void aShopWithThreeDays() {
        Shell.keep(
                folder,
                new FactsFixture(folder, "shop")
                        .rows(
                                FactKind.ORDER_LINES,
                                "order_id, day, ordered_on, sold, country, paid, received",
                                "'o1', date '2024-03-30', date '2024-03-29', true, 'France', 10.5, 10.5",
                                "'o2', date '2024-03-31', date '2024-03-31', true, '法国, \"sud\"', 7, 7",
                                "'o3', date '2024-03-31', date '2024-03-31', true, null, 0.333333, 0.333333")
                        .covers(FactKind.ORDERS, "", "2024-03-29", "2024-04-02"));
    }

    @Test
    void csvIsExactAndAnUnknownFigureIsEmptyWithItsReasonBesides() {
        var ran =
                run(
                        "figures paid,orders,visitors --store shop --from 2024-03-30 --until 2024-04-03 --grain day --format csv");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .isEqualTo(
                        """
                        date,paid,orders,visitors
                        2024-03-30,10.50,1,
                        2024-03-31,7.333333,2,
                        2024-04-01,0.00,0,
                        2024-04-02,,,
                        """);
        assertThat(ran.err().lines())
                .containsExactly(
                        "visitors (4 times, 2024-03-30 to 2024-04-02) is unknown: this source did not report these days; import: traffic report",
                        "paid on 2024-04-02 is unknown: no facts for these days; import: order report",
                        "orders on 2024-04-02 is unknown: no facts for these days; import: order report");
    }

    @Test
    void aTotalHasNoDateAndPartsAreQuoted() {
        var ran = run("figures paid --store shop --month 2024-03 --by country --format csv");

        assertThat(ran.out())
                .isEqualTo(
                        """
                        country,paid
                        France,10.50
                        "法国, ""sud""\",7.00
                        (none),0.333333
                        """);
        assertThat(ran.err().strip()).isEqualTo("paid: facts for 3 of 31 days");
    }

    @Test
    void jsonCarriesNumbersAndReasons() {
        var ran =
                run(
                        "figures paid,visitors --store shop --from 2024-03-31 --until 2024-04-01 --by country --format json --lang en");
        assertThat(ran.code()).isEqualTo(2);

        ran =
                run(
                        "figures paid,visitors --store shop --from 2024-03-31 --until 2024-04-01 --grain day --format json");
        assertThat(ran.out().replaceAll("\\s+", " "))
                .isEqualTo(
                        "[ { \"date\" : \"2024-03-31\", \"paid\" : 7.333333, \"visitors\" : { \"unknown\" : \"this source did not report these days; import: traffic report\" } } ] ");
    }

    @Test
    void tablesAlignWideCharacters() {
        var ran =
                run(
                        "figures paid,orders --store shop --last 3d --by country --grain total --lang zh");

        assertThat(ran.out())
                .isEqualTo(
                        """
                        country      支付金额  订单数
                        -----------  --------  ------
                        France          10.50       1
                        法国, "sud"      7.00       1
                        （无）           0.33       1
                        """);
    }

    @Test
    void orderBasisCountsOnTheDayOfTheOrder() {
        assertThat(
                        run("figures paid --store shop --from 2024-03-29 --until 2024-03-30 --format csv --basis order")
                                .out())
                .isEqualTo("paid\n10.50\n");
        assertThat(
                        run("figures paid --store shop --from 2024-03-29 --until 2024-03-30 --format csv")
                                .out())
                .isEqualTo("paid\n0.00\n");
        assertThat(
                        run("figures paid --store shop --from 2024-03-29 --until 2024-03-30 --format csv --bridge")
                                .out())
                .isEqualTo("metric,event,moved_out,moved_in,order\npaid,0.00,0.00,10.50,10.50\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    figures pade --store shop --month 2024-03             | there is no metric 'pade'; the nearest are paid,
                    figures paid --store shoe --month 2024-03             | there is no store 'shoe'; there are shop
                    figures paid --month 2024-03                          | say which store with --store: shop
                    figures paid --store shop                             | say which days, in one way
                    figures paid --store shop --month 2024-03 --last 7d   | say which days, in one way
                    figures paid --store shop --from 2024-03-01           | give both --from and --until
                    figures paid --store shop --from 2024-03-02 --until 2024-03-02 | there is no day from 2024-03-02 until 2024-03-02
                    figures paid --store shop --from 2024-3-1 --until 2024-04-01 | '2024-3-1' is no day
                    figures paid --store shop --month 2024-13             | '2024-13' is no month
                    figures paid --store shop --week 2024-W54             | '2024-W54' is no week
                    figures paid --store shop --last week                 | 'week' is not understood
                    figures visitors --store shop --last 7d               | no facts for these metrics yet
                    figures paid --store shop --month 2024-03 --by colour | paid cannot be cut by colour; it can be cut by buyer_kind, category, channel
                    figures paid --store shop --month 2024-03 --grain year | year
                    figures                                               | METRIC
                    """)
    void whatCannotBeIsAUsageMistake(String command, String said) {
        var ran = run(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(said);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--week 2024-W13, 17.833333",
        "--last 1d, 0.00",
        "--last 2d, 7.333333",
        "--last 1w, 17.833333",
        "--last 1m, 17.833333"
    })
    void shortFormsNameTheDaysTheyMean(String days, String paid) {
        assertThat(run("figures paid --store shop --format csv " + days).out())
                .isEqualTo("paid\n" + paid + "\n");
    }

    @Test
    void metricsAreListedInBothLanguages() {
        assertThat(run("metrics").out())
                .contains("order_value\tOrder value\tmoney each")
                .contains("made of: Paid ÷ Orders");
        assertThat(run("metrics --lang zh").out())
                .contains("order_value\t笔单价\t单位金额")
                .contains("算法：支付金额 ÷ 订单数");
    }

    private Shell.Ran run(String command) {
        return new Shell(folder).run(command);
    }
}
