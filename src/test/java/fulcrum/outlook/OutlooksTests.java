package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.MetricId;
import fulcrum.statistics.Odds;
import fulcrum.statistics.Verdict;
import fulcrum.store.Festival;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlooksTests {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    private static final String RARELY_DEAR = "(case when d * d % 23 = 1 then 400 else 10 end)";
    private static final String SOME_DAYS =
            "case when d * d % 7 in (1, 2) or d = 50 then 1 else 0 end";

    @TempDir Path folder;

    @Test
    void aDayOnWhichNothingIsOrderedIsClosedAndLeftOut() {
        try (var shop = shop("10", "case when d = 100 then 0 else usual end")) {
            var course = course(shop);
            assertThat(course.leftOut()).containsOnlyKeys(DailyShop.day(100));
            assertThat(course.at(DailyShop.day(100))).isEmpty();
            assertThat(course.at(DailyShop.day(1))).hasValue(220);
            assertThat(course.addsUp()).isTrue();
        }
    }

    /// The shop goes on as it did: 20 orders of 10.00 on weekdays, 10 on the Sunday.
    @Test
    void aForecastKnowsTheWeek() {
        try (var shop = shop("10", "usual")) {
            var ahead = (Foreseen.Ahead) DailyShop.outlooks(shop).forecast(DailyShop.paid(), 7);
            assertThat(ahead.days().getFirst().date()).isEqualTo(DailyShop.day(DailyShop.DAYS));
            assertThat(ahead.days().getFirst().expected().mean()).isCloseTo(200, within(15.0));
            assertThat(ahead.days().getLast().expected().mean()).isCloseTo(100, within(15.0));
            var together = ahead.together().orElseThrow();
            assertThat(together.mean()).isCloseTo(1300, within(60.0));
            assertThat(together.interval().contains(1300)).isTrue();
        }
    }

    /// Never an order on a Sunday: six days make a week, and a Sunday is no day of it.
    @Test
    void weekdaysOnWhichAShopIsAlwaysClosedAreNoDaysOfIt() {
        try (var shop = shop("10", "case d % 7 when 6 then 0 else usual end")) {
            var course = course(shop);
            assertThat(course.week().closed()).containsExactly(DayOfWeek.SUNDAY);
            assertThat(course.series().length()).isEqualTo(240);
            assertThat(course.at(day(6))).isEmpty();
            assertThat(course.leftOut()).isEmpty();
            var ahead = (Foreseen.Ahead) DailyShop.outlooks(shop).forecast(DailyShop.paid(), 8);
            assertThat(ahead.days())
                    .extracting(one -> one.date().getDayOfWeek())
                    .hasSize(7)
                    .doesNotContain(DayOfWeek.SUNDAY);
            assertThat(ahead.period().days()).isEqualTo(8);
            assertThat(ahead.together().orElseThrow().mean()).isCloseTo(1400, within(80.0));
        }
    }

    @Test
    void sharesHaveNoSumAndNoOddsOfOne() {
        try (var shop = shop("10", "usual")) {
            var question = CourseQuestion.of(DailyShop.STORE, new MetricId("order_value"));
            var outlooks = DailyShop.outlooks(shop);
            assertThat(outlooks.odds(question, 5, new Period(day(270), day(290))))
                    .isInstanceOfSatisfying(
                            Reached.Refused.class,
                            refused ->
                                    assertThat(ENGLISH.say(refused.why()))
                                            .contains("do not add up to a period"));
        }
    }

    /// Ten days at 200.00 or 100.00 are known, 1,700.00 together; ten more bring as much.
    @Test
    void oddsCountWhatIsKnownAndWhatIsToCome() {
        try (var shop = shop("10", "usual")) {
            var outlooks = DailyShop.outlooks(shop);
            var period = new Period(day(270), day(290));
            var easy = (Reached.Told) outlooks.odds(DailyShop.paid(), 2_000, period);
            assertThat(easy.sofar()).isCloseTo(1_800, within(60.0));
            assertThat(easy.odds().probability()).isGreaterThan(0.99);
            assertThat(easy.lost()).isEmpty();
            var hopeless = (Reached.Told) outlooks.odds(DailyShop.paid(), 9_000, period);
            assertThat(hopeless.odds().probability()).isLessThan(0.01);
            assertThat(hopeless.lost()).contains(day(DailyShop.DAYS));
        }
    }

    @Test
    void whatHasToStayBelowIsTheOtherSide() {
        try (var shop = shop("10", "usual")) {
            var outlooks = DailyShop.outlooks(shop);
            var week = new Period(DailyShop.day(DailyShop.DAYS), DailyShop.day(DailyShop.DAYS + 7));
            var least = new Outlooks.Aim(1_310, Odds.Side.AT_LEAST);
            var most = new Outlooks.Aim(1_310, Odds.Side.AT_MOST);
            var reached = (Reached.Told) outlooks.odds(DailyShop.paid(), least, week);
            var kept = (Reached.Told) outlooks.odds(DailyShop.paid(), most, week);
            assertThat(reached.odds().probability() + kept.odds().probability())
                    .isCloseTo(1, within(1e-9));
            var far = new Outlooks.Aim(700, Odds.Side.AT_MOST);
            assertThat(((Reached.Told) outlooks.odds(DailyShop.paid(), far, week)).lost())
                    .contains(DailyShop.day(DailyShop.DAYS));
        }
    }

    @Test
    void whatWasKnownEarlierIsAnsweredWithoutWhatCameSince() {
        try (var shop = shop("10", "case when d >= 273 then 2 * usual else usual end")) {
            var earlier = DailyShop.outlooks(shop).before(DailyShop.day(273));
            var course = (Course) earlier.course(DailyShop.paid());
            assertThat(course.days().until()).isEqualTo(DailyShop.day(273));
            var week = new Period(DailyShop.day(273), DailyShop.day(280));
            var then = (Awaited.Told) earlier.awaited(DailyShop.paid(), week);
            assertThat(then.knownDays()).isZero();
            assertThat(then.expected()).isCloseTo(1_300, within(60.0));
            var now = (Awaited.Told) DailyShop.outlooks(shop).awaited(DailyShop.paid(), week);
            assertThat(now.ahead()).isEmpty();
            assertThat(now.expected()).isCloseTo(2_600, within(130.0));
        }
    }

    @Test
    void aPeriodThatHasNotBegunCountsOnlyItsOwnDays() {
        try (var shop = shop("10", "usual")) {
            var next = new Period(day(287), day(294));
            var told = (Reached.Told) DailyShop.outlooks(shop).odds(DailyShop.paid(), 1_300, next);
            assertThat(told.sofar()).isZero();
            assertThat(told.ahead()).isEqualTo(next);
            assertThat(told.odds().expected()).isCloseTo(1300, within(80.0));
        }
    }

    @Test
    void whatIsOverOrTooFarHasNoOdds() {
        try (var shop = shop("10", "usual")) {
            var outlooks = DailyShop.outlooks(shop);
            assertThat(outlooks.odds(DailyShop.paid(), 1, new Period(day(1), day(9))))
                    .isInstanceOf(Reached.Refused.class);
            assertThat(outlooks.odds(DailyShop.paid(), 1, new Period(day(-9), day(290))))
                    .isInstanceOf(Reached.Refused.class);
            assertThat(outlooks.forecast(DailyShop.paid(), 367))
                    .isInstanceOf(Foreseen.Refused.class);
            assertThat(outlooks.forecast(DailyShop.paid(), 0)).isInstanceOf(Foreseen.Refused.class);
        }
    }

    /// From day 260 on every order is a fifth dearer: 20 days of about 18 orders × 2.00.
    @Test
    void anActionThatBringsAFifthWorked() {
        try (var shop = shop("case when d >= 260 then 12 else 10 end", "usual")) {
            var judged =
                    (Judged.Measured)
                            DailyShop.outlooks(shop)
                                    .effect(DailyShop.paid(), new Period(day(260), day(300)), 0.05);
            assertThat(judged.verdict()).isEqualTo(Verdict.WORKED);
            assertThat(judged.action()).isEqualTo(new Period(day(260), day(DailyShop.DAYS)));
            assertThat(judged.share().interval().contains(0.2)).isTrue();
            assertThat(judged.share().estimate()).isCloseTo(0.2, within(0.05));
            assertThat(judged.amount().estimate()).isCloseTo(740, within(150.0));
        }
    }

    @Test
    void anActionThatDidNothingIsNotSaidToWork() {
        try (var shop = shop("10", "usual")) {
            var judged =
                    (Judged.Measured)
                            DailyShop.outlooks(shop)
                                    .effect(DailyShop.paid(), new Period(day(260), day(280)), 0.3);
            assertThat(judged.verdict()).isEqualTo(Verdict.NO_EFFECT);
        }
    }

    /// An order on three days of seven, one in some twenty for 400.00: two days tell nothing, and
    /// yet nobody loses more than all there was.
    @Test
    void aFigureThatNeverWasBelowZeroLosesNoMoreThanAllOfIt() {
        try (var shop = shop(RARELY_DEAR, SOME_DAYS)) {
            var judged = lastTwoDays(shop);
            assertThat(judged.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(judged.share().interval().low()).isEqualTo(-1);
            assertThat(judged.share().interval().high()).isGreaterThan(1);
        }
    }

    @Test
    void aFigureThatMayBeBelowZeroMayLoseMoreThanAllOfIt() {
        try (var shop = shop("case when d = 50 then -5 else " + RARELY_DEAR + " end", SOME_DAYS)) {
            assertThat(lastTwoDays(shop).share().interval().low()).isLessThan(-1);
        }
    }

    private static Judged.Measured lastTwoDays(Facts shop) {
        return (Judged.Measured)
                DailyShop.outlooks(shop)
                        .effect(DailyShop.paid(), new Period(day(278), day(280)), 0.05);
    }

    @Test
    void anotherThingThatLastedAsLongCannotBeToldApart() {
        try (var shop = shop("case when d >= 260 then 12 else 10 end", "usual")) {
            var action = new Period(day(260), day(280));
            var paid = DailyShop.paid();
            var sale = new Festival(Said.of("outlook.event", "sale"), action);
            var question =
                    new CourseQuestion(
                            paid.store(), paid.metric(), List.of(), paid.basis(), List.of(sale));
            assertThat(DailyShop.outlooks(shop).effect(question, action, 0.05))
                    .isInstanceOfSatisfying(
                            Judged.Refused.class,
                            refused ->
                                    assertThat(ENGLISH.say(refused.why()))
                                            .contains("cannot be told apart"));
        }
    }

    @Test
    void anActionOutsideOfAllFactsIsRefused() {
        try (var shop = shop("10", "usual")) {
            assertThat(
                            DailyShop.outlooks(shop)
                                    .effect(DailyShop.paid(), new Period(day(281), day(290)), 0.05))
                    .isInstanceOf(Judged.Refused.class);
        }
    }

    /// On day 265 orders are twice as dear: what is received stands out because its part per order
    /// does.
    @Test
    void anOddDayIsNamedByTheLowestFigureThatSaysWhy() {
        try (var shop = shop("case when d = 265 then 20 else 10 + (d * d % 5) / 10 end", "usual")) {
            var odd =
                    DailyShop.outlooks(shop)
                            .odd(
                                    new OddQuestion(
                                            DailyShop.STORE,
                                            Optional.empty(),
                                            new Period(day(252), day(280)),
                                            0));
            assertThat(odd.found())
                    .extracting(OddDays.Found::days)
                    .containsOnly(Period.ofDay(day(265)));
            assertThat(odd.found())
                    .extracting(OddDays.Found::metric)
                    .contains(new MetricId("received_per_order"))
                    .doesNotContain(new MetricId("paid"), new MetricId("received"));
            assertThat(odd.found())
                    .filteredOn(one -> one.metric().value().equals("received_per_order"))
                    .allSatisfy(one -> {
                        assertThat(one.actual()).isEqualTo(20);
                        assertThat(one.expected()).isCloseTo(10, within(0.5));
                        assertThat(one.above()).contains(new MetricId("received"));
                    });
            assertThat(odd.refused()).containsKey(new MetricId("visitors"));
        }
    }

    @Test
    void aMetricWithoutFactsSaysWhatIsMissing() {
        try (var shop = shop("10", "usual")) {
            var visitors = CourseQuestion.of(DailyShop.STORE, new MetricId("visitors"));
            assertThat(DailyShop.outlooks(shop).forecast(visitors, 7))
                    .isInstanceOfSatisfying(
                            Foreseen.Refused.class,
                            refused ->
                                    assertThat(ENGLISH.say(refused.why()))
                                            .contains("no days are known of Visitors"));
        }
    }

    private Warehouse shop(String price, String orders) {
        return DailyShop.of(folder, price, orders).open();
    }

    private static Course course(Warehouse shop) {
        return (Course) DailyShop.outlooks(shop).course(DailyShop.paid());
    }

    private static LocalDate day(int number) {
        return DailyShop.day(number);
    }
}
