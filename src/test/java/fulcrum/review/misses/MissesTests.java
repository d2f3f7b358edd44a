package fulcrum.review.misses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.actions.Status;
import fulcrum.effects.Shop;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.strategy.Plans;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop of about 20 orders a day (130 a week) in which one thing after the other goes wrong.
class MissesTests {

    static final int START = 224;
    static final Period WEEK = new Period(DailyShop.day(START), DailyShop.day(START + 7));
    static final double USUAL = 130;

    @TempDir Path folder;

    private FactsFixture usual() {
        return DailyShop.of(folder, "10", "round(usual)");
    }

    /// In the week, so many times what is usual.
    private FactsFixture times(double factor) {
        return DailyShop.of(
                folder,
                "10",
                "case when d >= %d and d < %d then round(%s * usual) else round(usual) end"
                        .formatted(START, START + 7, factor));
    }

    private static Miss.Told told(Shop shop, Aim aim) {
        var last = shop.metrics.of(Shop.STORE.id()).lastCommonDay(Shop.STORE.id(), aim.metric());
        shop.today(last.orElseThrow().plusDays(1));
        assertThat(shop.effects.refresh(Shop.STORE).actions()).isNotNegative();
        var told = (Miss.Told) misses(shop).of(Shop.STORE, aim);
        addsUp(told);
        return told;
    }

    private static Misses misses(Shop shop) {
        return new Misses(shop.facts, shop.metrics, new Plans(), shop.work, shop.effects);
    }

    private static void addsUp(Miss.Told told) {
        assertThat(told.shares()).extracting(Share::cause).containsExactly(Cause.values());
        double sum = told.shares().stream().mapToDouble(one -> one.amount().estimate()).sum();
        assertThat(sum).isCloseTo(told.gap(), within(1e-9 * (1 + Math.abs(told.gap()))));
        told.shares()
                .forEach(one ->
                        assertThat(one.amount().estimate())
                                .isBetween(one.amount().low(), one.amount().high()));
        told.worth()
                .ifPresent(worth ->
                        assertThat(
                                        told.shares().stream()
                                                .mapToDouble(
                                                        one -> one.worth().orElseThrow().estimate())
                                                .sum())
                                .isCloseTo(
                                        worth.estimate(),
                                        within(1e-9 * (1 + Math.abs(worth.estimate())))));
    }

    private static Aim aim(double target) {
        return Aim.of(new MetricId("orders"), target, WEEK);
    }

    private static double of(Miss.Told told, Cause cause) {
        return told.share(cause).amount().estimate();
    }

    /// Nine tenths of the gap.
    private static void isMostlyFor(Miss.Told told, Cause cause) {
        assertThat(of(told, cause)).as("%s", told).isCloseTo(told.gap(), within(USUAL / 10));
    }

    @Test
    void whatWasNeverToBeExpectedIsStrategy() {
        try (var shop = new Shop(folder, usual())) {
            var told = told(shop, aim(200));
            isMostlyFor(told, Cause.STRATEGY);
            assertThat(told.reached()).isFalse();
            // an order is 10.00
            assertThat(told.worth().orElseThrow().estimate())
                    .isCloseTo(10 * told.gap(), within(20.0));
        }
    }

    @Test
    void aReachedTargetIsToldLikewise() {
        try (var shop = new Shop(folder, usual())) {
            var told = told(shop, aim(100));
            assertThat(told.reached()).isTrue();
            isMostlyFor(told, Cause.STRATEGY);
            assertThat(told.gap()).isPositive();
        }
    }

    @Test
    void whatNobodyDidIsNotDone() {
        try (var shop = new Shop(folder, usual())) {
            shop.today(WEEK.from().minusDays(3));
            var action = shop.added(Shop.plan(WEEK, "orders", "0.5"));
            var told = told(shop, aim(1.5 * USUAL));
            isMostlyFor(told, Cause.NOT_DONE);
            assertThat(told.share(Cause.NOT_DONE).actions()).containsExactly(action.id());
        }
    }

    @Test
    void whatBroughtLessThanExpectedIsDoneBadly() {
        try (var shop = new Shop(folder, usual())) {
            var action = shop.started(Shop.plan(WEEK, "orders", "0.5"));
            var told = told(shop, aim(1.5 * USUAL));
            isMostlyFor(told, Cause.DONE_BADLY);
            assertThat(told.share(Cause.DONE_BADLY).actions()).containsExactly(action.id());
        }
    }

    @Test
    void whatBroughtWhatWasExpectedIsNotHeldAgainstIt() {
        try (var shop = new Shop(folder, times(1.5))) {
            shop.started(Shop.plan(WEEK, "orders", "0.5"));
            var told = told(shop, aim(2 * USUAL));
            isMostlyFor(told, Cause.STRATEGY);
        }
    }

    /// Four days of seven at one and a half.
    @Test
    void whatBeganLateIsDoneBadly() {
        var facts =
                DailyShop.of(
                        folder,
                        "10",
                        "case when d >= %d and d < %d then round(1.5 * usual) else round(usual) end"
                                .formatted(START + 3, START + 7));
        try (var shop = new Shop(folder, facts)) {
            shop.today(WEEK.from().minusDays(1));
            var added = shop.added(Shop.owned(Shop.plan(WEEK, "orders", "0.5"), shop.boss));
            shop.today(WEEK.from().plusDays(3));
            assertThat(shop.moved(added, Status.RUNNING).status()).isEqualTo(Status.RUNNING);
            var told = told(shop, aim(1.5 * USUAL));
            isMostlyFor(told, Cause.DONE_BADLY);
            assertThat(
                            Texts.in(Locale.ENGLISH)
                                    .say(told.share(Cause.DONE_BADLY).reckoned().getFirst()))
                    .contains("late");
        }
    }

    /// A measure of the market that falls in the week by a third.
    @Test
    void aMarketThatFellIsToldByItsFigures() {
        var facts =
                times(0.7)
                        .sql(
                                """
                                insert into market (store, import_id, source_row, in_force,
                                    provisional, day, days, category, measure, low, high)
                                select 'shop', 'import-2', d, true, false,
                                    date '2024-01-01' + d::int, 1, 'tea', 'visitors',
                                    case when d >= 224 and d < 231 then 680 else 980 end,
                                    case when d >= 224 and d < 231 then 720 else 1020 end
                                from range(280) days(d)
                                """);
        try (var shop = new Shop(folder, facts)) {
            var told = told(shop, aim(USUAL));
            isMostlyFor(told, Cause.MARKET);
            assertThat(told.share(Cause.MARKET).amount().low()).isLessThan(-0.3 * USUAL);
            assertThat(told.share(Cause.MARKET).amount().high()).isGreaterThan(-0.3 * USUAL);
        }
    }

    @Test
    void withoutFactsNothingIsMadeUp() {
        try (var shop = new Shop(folder, times(0.6))) {
            var told = told(shop, aim(USUAL));
            isMostlyFor(told, Cause.UNTOLD);
            for (var cause : List.of(Cause.MARKET, Cause.RULE, Cause.RIVAL, Cause.SEASON)) {
                assertThat(told.share(cause).told()).as("%s", cause).isFalse();
                assertThat(of(told, cause)).isZero();
            }
            assertThat(
                            told.shares().stream()
                                    .flatMap(share -> share.reckoned().stream())
                                    .map(Texts.in(Locale.ENGLISH)::say)
                                    .toList()
                                    .toString())
                    .contains("more than chance")
                    .contains("Market or Season or Rule or Rival");
        }
    }

    @Test
    void aRuleThatTookEffectIsMeasured() {
        try (var shop = new Shop(folder, times(0.6))) {
            var name = Said.of("outlook.event", "new fee");
            var rule = new Occasion(Cause.RULE, name, WEEK, List.of());
            var told = told(shop, new Aim(new MetricId("orders"), USUAL, WEEK, List.of(rule)));
            isMostlyFor(told, Cause.RULE);
        }
    }

    @Test
    void whatChanceDoesIsLuck() {
        try (var shop = new Shop(folder, times(0.97))) {
            var told = told(shop, aim(USUAL));
            assertThat(of(told, Cause.UNTOLD)).isZero();
            assertThat(told.share(Cause.LUCK).amount().low()).isNegative();
            assertThat(told.share(Cause.LUCK).amount().high()).isPositive();
        }
    }

    /// Every year the same weeks bring half.
    @Test
    void aSeasonThatTheTargetLeftOutIsNamed() {
        var facts =
                DailyShop.of(
                        folder,
                        "10",
                        "round(usual * case when (d + 3) % 364 < 42 then 0.5 else 1 end)",
                        364 * 3 + 14);
        var week = new Period(DailyShop.day(364 * 3), DailyShop.day(364 * 3 + 7));
        try (var shop = new Shop(folder, facts)) {
            var told = told(shop, Aim.of(new MetricId("orders"), USUAL, week));
            assertThat(of(told, Cause.SEASON)).as("%s", told).isLessThan(told.gap() * 0.6);
        }
    }

    @Test
    void whatIsNotOverIsRefused() {
        try (var shop = new Shop(folder, usual())) {
            shop.today(DailyShop.day(DailyShop.DAYS));
            LocalDate end = DailyShop.day(DailyShop.DAYS);
            var aim =
                    Aim.of(
                            new MetricId("orders"),
                            1,
                            new Period(end.minusDays(3), end.plusDays(4)));
            assertThat(misses(shop).of(Shop.STORE, aim)).isInstanceOf(Miss.Refused.class);
            var gone = Aim.of(new MetricId("no_such"), 1, WEEK);
            assertThat(misses(shop).of(Shop.STORE, gone)).isInstanceOf(Miss.Refused.class);
        }
    }

    /// Whatever was planned, done and wanted, and in whatever unit.
    @Test
    void sharesAlwaysAddUpToTheGap() {
        var random = new Random(7);
        try (var shop = new Shop(folder, times(0.8))) {
            for (int i = 0; i < 6; i++) {
                int from = START - 3 + random.nextInt(8);
                var days = new Period(DailyShop.day(from), DailyShop.day(from + 2 + i));
                var metric = List.of("orders", "paid", "order_value").get(i % 3);
                var plan = Shop.plan(days, metric, "0." + (1 + random.nextInt(5)));
                if (random.nextBoolean()) {
                    shop.started(plan);
                } else {
                    shop.added(plan);
                }
            }
            for (var metric : List.of("orders", "paid", "order_value")) {
                for (int i = 0; i < 4; i++) {
                    var aim = Aim.of(new MetricId(metric), 2000 * random.nextDouble(), WEEK);
                    var told = told(shop, aim);
                    assertThat(told.share(Cause.STRATEGY).told()).isTrue();
                }
            }
        }
    }
}
