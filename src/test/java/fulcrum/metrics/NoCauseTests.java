package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.CauseAnswer.NoSingleCause;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where no part of the shop is the cause, or none can be looked for, that is said.
class NoCauseTests {

    @TempDir Path folder;
    AskCauses ask;

    @BeforeEach
    void open() {
        ask = new AskCauses(folder);
    }

    @AfterEach
    void close() {
        ask.close();
    }

    @Test
    void chanceAloneIsNoCause() {
        var steady =
                new SoldParts(2)
                        .sell("2024-01-01", "2024-02-26", (p, _, t) -> SoldParts.plain(p, t));

        var none =
                AskCauses.none(ask.sold(steady), "orders", AskCauses.JANUARY, AskCauses.FEBRUARY);

        assertThat(Ask.ENGLISH.say(none.reason()))
                .isEqualTo("no part stands out: each moved as far as chance moves it");
        assertThat(none.account().usual()).isBetween(new BigDecimal("50"), new BigDecimal("200"));
        assertThat(none.account().noise().orElseThrow()).isPositive();
    }

    @Test
    void whatStrikesTheWholeShopIsNoPartsDoing() {
        var halved =
                new SoldParts(3)
                        .sell("2024-01-01", "2024-01-29", (p, _, t) -> SoldParts.plain(p, t))
                        .sell("2024-01-29", "2024-02-26", (p, _, t) -> SoldParts.plain(p, t) / 2);

        var none =
                AskCauses.none(ask.sold(halved), "orders", AskCauses.JANUARY, AskCauses.FEBRUARY);

        assertThat(Ask.ENGLISH.say(none.reason())).startsWith("everything fell alike");
    }

    /// Sources are reported for January only: none of them fell to nothing.
    @Test
    void whatOnePeriodDoesNotReportIsNoCause() {
        var visits = new ArrayList<String>();
        for (int day = 0; day < 56; day++) {
            var date = LocalDate.of(2024, 1, 1).plusDays(day);
            int all = day < 28 ? 400 : 300;
            visits.add("'store', date '%s', 1, 'pc', null, %d, true".formatted(date, all));
            for (int source = 0; day < 28 && source < 20; source++) {
                visits.add(
                        "'source', date '%s', 1, 'pc', 'source %d', 20, false"
                                .formatted(date, source));
            }
        }
        var metrics =
                ask.metrics(facts ->
                        facts.rows(
                                        FactKind.TRAFFIC,
                                        "report, day, days, terminal, source_1, visitors, counted",
                                        visits.toArray(String[]::new))
                                .covers(FactKind.TRAFFIC, "store", "2024-01-01", "2024-03-01")
                                .covers(FactKind.TRAFFIC, "source", "2024-01-01", "2024-01-29"));

        assertThat(AskCauses.refused(metrics, "visitors")).contains("name no parts to compare");
    }

    @Test
    void aShorterPeriodIsNoCause() {
        var steady =
                new SoldParts(4)
                        .sell("2024-01-01", "2024-02-26", (p, _, t) -> SoldParts.plain(p, t));
        var metrics = ask.sold(steady);

        var none =
                AskCauses.none(
                        metrics,
                        "paid",
                        AskCauses.JANUARY,
                        AskCauses.period("2024-01-29", "2024-02-12"));

        assertThat(none.account().beside().doubleValue())
                .isEqualTo(
                        -none.account().before().doubleValue() / 2,
                        org.assertj.core.api.Assertions.within(1.0));
        assertThat(AskCauses.notes(none.searched()))
                .contains("fewer or quieter days alone would bring 50 % less");
        assertThat(none.account().beside().add(none.account().alike()).add(none.account().rest()))
                .isEqualByComparingTo(none.account().change());
    }

    /// Sundays sell nothing, and the later days have a Sunday more in place of a Monday.
    @Test
    void anotherMixOfWeekdaysIsNoCause() {
        var daily = new SoldParts(5);
        for (var day = LocalDate.of(2024, 1, 1);
                day.isBefore(LocalDate.of(2024, 2, 12));
                day = day.plusDays(1)) {
            int open = day.getDayOfWeek().getValue() == 7 ? 0 : 1;
            daily.sell(
                    day.toString(),
                    day.plusDays(1).toString(),
                    (p, _, t) -> open * SoldParts.plain(p, t));
        }

        var none =
                AskCauses.none(
                        ask.sold(daily),
                        "orders",
                        AskCauses.period("2024-01-01", "2024-01-23"),
                        AskCauses.period("2024-01-21", "2024-02-12"));

        assertThat(none.account().beside().doubleValue() / none.account().before().doubleValue())
                .isBetween(-.06, -.04);
    }

    @Test
    void aFewPartsDoNotTellACauseFromChance() {
        var metrics = ask.sold(AskCauses.fallen());
        var only = Cut.by(new Dimension("channel")).only(new Dimension("product"), "p1");

        var none =
                (NoSingleCause)
                        metrics.causes(
                                AskCauses.question("paid", AskCauses.JANUARY, AskCauses.FEBRUARY)
                                        .cut(only));

        assertThat(Ask.ENGLISH.say(none.reason())).contains("too few to tell");
        assertThat(AskCauses.named(none.nearest().getFirst())).isEqualTo("channel=paid");
    }

    @Test
    void whatCannotBeLookedThroughIsRefusedInPlainWords() {
        var metrics = ask.sold(AskCauses.fallen());

        assertThat(AskCauses.refused(metrics, "profit"))
                .startsWith("the parts of profit share no dimension")
                .contains("net_sales");
        assertThat(AskCauses.refused(metrics, "stock_days"))
                .isEqualTo(
                        "stock_days is a state at the end of the days and not something that adds up over them");
        assertThat(AskCauses.refused(metrics, "payed")).startsWith("there is no metric 'payed'");
        var cut =
                AskCauses.question("paid", AskCauses.JANUARY, AskCauses.FEBRUARY)
                        .cut(Cut.by(new Dimension("word")));
        assertThat(AskCauses.refusal(metrics.causes(cut))).startsWith("paid cannot be cut by word");
    }

    @Test
    void aPeriodWithoutFactsIsRefusedWithItsReason() {
        var metrics = ask.sold(AskCauses.fallen());

        assertThat(
                        AskCauses.refusal(
                                metrics.causes(
                                        AskCauses.question(
                                                "paid",
                                                AskCauses.period("2023-12-01", "2024-01-01"),
                                                AskCauses.JANUARY))))
                .isEqualTo(
                        "no comparison with 2023-12-01 to 2023-12-31: no facts for these days; import: order report");
        assertThat(AskCauses.refused(ask.metrics(facts -> facts), "paid"))
                .contains("no facts for these days; import: order report");
    }

    @Test
    void daysOnWhichNothingWasSoldHaveNothingToLookAt() {
        var metrics =
                ask.metrics(facts -> facts.covers(FactKind.ORDERS, "", "2024-01-01", "2024-03-01"));

        assertThat(AskCauses.refused(metrics, "paid"))
                .startsWith("the facts of these days name no parts");
    }

    @Test
    void whatRoseDoesNotExplainAFall() {
        var mixed =
                new SoldParts(7)
                        .sell("2024-01-01", "2024-01-29", (p, _, t) -> SoldParts.plain(p, t))
                        .sell(
                                "2024-01-29",
                                "2024-02-26",
                                (p, c, t) ->
                                        SoldParts.plain(p, t)
                                                * (p.equals("p5") && c.equals("paid") ? 3 : .92));

        var none = AskCauses.none(ask.sold(mixed), "orders", AskCauses.JANUARY, AskCauses.FEBRUARY);

        assertThat(none.account().change()).isNegative();
        assertThat(Ask.ENGLISH.say(none.reason())).startsWith("no part explains most of it");
        assertThat(AskCauses.named(none.beside().getFirst())).isEqualTo("channel=paid product=p5");
        assertThat(none.beside().getFirst().contribution()).isPositive();
    }

    @Test
    void aPartThatFellIsNoCauseOfAWholeThatHardlyMoved() {
        var cancelling =
                new SoldParts(7)
                        .sell("2024-01-01", "2024-01-29", (p, _, t) -> SoldParts.plain(p, t))
                        .sell(
                                "2024-01-29",
                                "2024-02-26",
                                (p, c, t) ->
                                        SoldParts.plain(p, t)
                                                * (!c.equals("paid")
                                                        ? 1
                                                        : p.equals("p1")
                                                                ? .2
                                                                : p.equals("p5") ? 2.4 : 1));

        var none =
                AskCauses.none(
                        ask.sold(cancelling), "orders", AskCauses.JANUARY, AskCauses.FEBRUARY);

        assertThat(none.account().change().abs()).isLessThan(none.account().usual());
        assertThat(Ask.ENGLISH.say(none.reason()))
                .startsWith("the whole moved no further than chance alone moves it");
        assertThat(none.beside().stream().map(AskCauses::named))
                .containsExactly("channel=paid product=p1");
    }
}
