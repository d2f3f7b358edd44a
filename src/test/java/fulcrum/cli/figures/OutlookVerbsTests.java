package fulcrum.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlookVerbsTests {

    @TempDir static Path folder;

    /// From 1 January to 28 April 2024 between 18 and 22 orders a day, from 10.00 to 10.40 each;
    /// from 14 April on they are worth a fifth more.
    @BeforeAll
    void aShopOfFourMonths() {
        Shell.keep(
                folder,
                new FactsFixture(folder, "shop")
                        .sql(
                                """
                                insert into order_lines (store, import_id, source_row, in_force,
                                    provisional, order_id, day, ordered_on, sold, paid, received)
                                select 'shop', 'import-1', d * 100 + k, true, false, d || '-' || k,
                                    date '2024-01-01' + d::int, date '2024-01-01' + d::int, true,
                                    paid, paid
                                from (select d, unnest(range(18 + d * d * 7 % 5)) k,
                                          cast((10 + d * d % 5 / 10.0)
                                              * case when d >= 104 then 1.2 else 1 end
                                              as decimal(18, 2)) paid
                                      from range(119) days(d))
                                """)
                        .covers(FactKind.ORDERS, "", "2024-01-01", "2024-04-29"));
    }

    @Test
    void aForecastIsPrintedDayByDay() {
        var ran = run("forecast orders --store shop --days 2");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("date        expected")
                .contains("\n2024-04-29  ", "\n2024-04-30  ")
                .contains("Learned from 2024-01-01 to 2024-04-28; 0 days left out");
    }

    @Test
    void aTargetHasOdds() {
        var ran =
                run(
                        "forecast paid --store shop --from 2024-04-22 --until 2024-05-06 --target 90000");
        assertThat(ran.out()).startsWith("Paid reaches 90,000.00 EUR with a chance of 0.00 %.");
        assertThat(ran.out())
                .contains("If nothing changes, it is out of reach from 2024-04-29 on.");
    }

    @Test
    void anActionIsJudged() {
        var ran = run("effect paid --store shop --from 2024-04-14 --until 2024-04-29");
        assertThat(ran.out()).as(ran.err()).startsWith("Paid: more than without it.");
        var json = run("effect paid --store shop --from 2024-04-14 --until 2024-04-29 --json");
        assertThat(json.out()).contains("\"verdict\" : \"worked\"", "\"design\" : \"own past\"");
        var beside =
                run(
                        "effect paid --store shop --from 2024-04-14 --until 2024-04-29 --donors product");
        assertThat(beside.out())
                .contains("Told by its own past: it is not narrowed to parts of 'product'");
    }

    @Test
    void aCampaignByLotIsCompared() throws IOException {
        var file = folder.resolve("campaign.csv");
        Files.writeString(
                file,
                "group,spend\n"
                        + "control,1\ncontrol,2\n".repeat(50)
                        + "mail,3\nmail,4\n".repeat(50));
        var ran = run("experiment campaign.csv");
        assertThat(ran.out())
                .as(ran.err())
                .startsWith("control: 100 customers")
                .contains("spend: mail 3.5, control 1.5");
        assertThat(run("experiment campaign.csv --json").out())
                .contains("\"verdict\" : \"worked\"", "\"trusted\" : true");
        assertThat(run("experiment no-such.csv").err()).contains("no file");
        assertThat(run("experiment campaign.csv --control nobody").err()).contains("--control");
    }

    @Test
    void oddDaysAreNamed() {
        var ran = run("anomalies --store shop --from 2024-04-08 --until 2024-04-22");
        assertThat(ran.out()).contains("2024-04-14  Received per order");
        assertThat(ran.err()).contains("Not watched, no day of it is known: ", "Visitors");
        var quiet = run("anomalies --store shop --from 2024-04-01 --until 2024-04-13 --tree sales");
        assertThat(quiet.out())
                .contains("every figure that could be watched was as usual")
                .contains("2024-04-12");
    }

    /// Eight days before say nothing, and that is not the same as nothing odd.
    @Test
    void whereNothingCanBeWatchedNothingIsSaidToBeUsual() {
        var ran = run("anomalies --store shop --from 2024-01-09 --until 2024-01-16");
        assertThat(ran.out()).isEqualTo("No figure could be watched.\n");
        assertThat(ran.err()).contains("too little is known before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forecast paid --store shop --target 5 | a target needs the days",
                "forecast paid --store shop --target 5 --days 3 --month 2024-05 | a target needs the days",
                "forecast paid --store shop --days 4000 | too far",
                "forecast paid --store shop --days 120 | at most 119",
                "forecast paid --store shop --from 2024-04-29 --until 2024-12-01 --target 5 | at most 119",
                "forecast paidd --store shop | paid",
                "forecast paid --store shop --event sale | is no event",
                "forecast paid --store shop --event sale=2024-03-02..2024-03-01 | is no event",
                "effect paid --store shop --month 2024-04 --matters 0 | is no share that could matter",
                "effect paid --store shop --month 2024-04 --matters NaN | is no share that could matter",
                "effect paid --store shop --month 2025-04 | facts are known from",
                "effect paid --store shop --month 2024-04 --touched 7 | needs --donors",
                "anomalies --store shop --month 2024-04 --tree bushes | bushes",
                "anomalies --store shop --from 2023-01-01 --until 2024-01-01 | at most 92 days",
                "anomalies --store shop --month 2024-04 --floor -1 | not below zero",
                "anomalies --store shop --month 2024-04 --floor NaN | not below zero",
                "lifetimes --store shop | import an order report with a buyer column",
                "lifetimes --store shop --days 0 | too far",
                "lifetimes --store shop --buyers -1 | a number from 0 on",
                "allocate --store shop | no whole week is known with both",
                "allocate conversion --store shop | name a sum",
                "allocate --store shop --budget 0 | above 0 for a week",
                "allocate --store shop --budget NaN | above 0 for a week",
            })
    void whatMakesNoSenseIsRefusedInWords(String command, String said) {
        var ran = run(command);
        assertThat(ran.code()).isNotZero();
        assertThat(ran.err()).contains(said);
    }

    private static Shell.Ran run(String command) {
        return new Shell(folder).run(command);
    }
}
