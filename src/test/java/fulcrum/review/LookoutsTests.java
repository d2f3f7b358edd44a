package fulcrum.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.actions.Status;
import fulcrum.effects.Result;
import fulcrum.effects.Shop;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each kind of news in a shop that has it, and in one that has not. Facts end with day 279.
class LookoutsTests {

    @TempDir Path folder;

    private List<Item> seen(Lookout lookout, FactsFixture facts) {
        try (var shop = new Shop(folder, facts)) {
            return lookout.seen(morning(shop));
        }
    }

    private static Morning morning(Shop shop) {
        var end = DailyShop.day(DailyShop.DAYS);
        shop.today(end);
        var metrics = shop.metrics.of(Shop.STORE.id());
        return new Morning(Shop.STORE, metrics, shop.effects.pricing(Shop.STORE), end, end);
    }

    private FactsFixture facts() {
        return DailyShop.of(folder, "10", "round(usual)");
    }

    /// A row of each day, as SQL over its number `d`.
    private static void add(FactsFixture facts, FactKind kind, String columns, String values) {
        facts.sql(
                """
                insert into %s (store, import_id, source_row, in_force, provisional, day, %s)
                select 'shop', 'import-9', d, true, false, date '2024-01-01' + d::int, %s
                from range(280) days(d)
                """
                        .formatted(kind.table(), columns, values));
    }

    private static FactsFixture covered(FactsFixture facts, FactKind kind, String source) {
        return facts.covers(
                kind, source, DailyShop.FIRST.toString(), DailyShop.day(280).toString());
    }

    private FactsFixture reviews(String negative) {
        var facts = facts();
        for (int i = 0; i < 4; i++) {
            add(facts, FactKind.REVIEWS, "rating, negative", "5, " + negative);
        }
        return covered(facts, FactKind.REVIEWS, "");
    }

    /// Half of 56 reviews beside one in twenty of 336.
    @Test
    void moreBadReviewsThanChanceAreTold() {
        var negative = "case when d >= 266 then d % 2 = 0 else d % 20 = 0 end";
        var items = seen(new TurnedReviews(), reviews(negative));
        assertThat(items).extracting(Item::key).containsExactly("reviews");
        assertThat(items.getFirst().head().arguments().getFirst()).isEqualTo("50 %");
    }

    @Test
    void asManyBadReviewsAsBeforeAreNoNews() {
        assertThat(seen(new TurnedReviews(), reviews("d % 20 = 0"))).isEmpty();
    }

    private FactsFixture keywords(String clicks) {
        var facts = facts();
        var values = "'own', 'kite', 1000, %s, 3".formatted(clicks);
        add(facts, FactKind.KEYWORDS, "scope, word, impressions, clicks, position", values);
        return covered(facts, FactKind.KEYWORDS, "own");
    }

    @Test
    void aSearchWordThatBringsFarFewerClicksIsTold() {
        var items = seen(new LostKeywords(), keywords("case when d >= 273 then 5 else 40 end"));
        assertThat(items).extracting(Item::key).containsExactly("keyword-kite");
        assertThat(items.getFirst().head().arguments()).containsExactly("kite", "35", "280");
    }

    @Test
    void aSearchWordThatWavesALittleIsNoNews() {
        assertThat(seen(new LostKeywords(), keywords("case when d >= 273 then 36 else 40 end")))
                .isEmpty();
    }

    private FactsFixture ads(String cost) {
        var facts = facts();
        var values = "'google', 'campaign', 'autumn', %s, 100, true".formatted(cost);
        add(facts, FactKind.ADS, "channel, level, campaign, cost, sales, counted", values);
        return covered(facts, FactKind.ADS, "google");
    }

    /// 100.00 a day of a channel, and 9,000.00 are wanted of four weeks.
    @Test
    void aTargetOfAChannelThatWillBeMissedIsTold() {
        try (var shop = new Shop(folder, ads("10"))) {
            var morning = morning(shop);
            var line =
                    new PartTargets.Line(
                            new MetricId("ad_sales"),
                            "channel",
                            "google",
                            BigDecimal.valueOf(9_000),
                            new Period(DailyShop.day(273), DailyShop.day(301)),
                            shop.boss.id());
            var targets = PartTargets.NONE.with(line);
            var change = new Strategies.Change(Matter.PARTS, targets, "as agreed", 0);
            assertThat(shop.strategies.change("Lin", Shop.STORE, change))
                    .isInstanceOf(Outcome.Kept.class);
            var items = new LostTargets(shop.strategies, new Plans()).seen(morning);
            assertThat(items).extracting(Item::kind).containsExactly(Item.Kind.TARGET);
            assertThat(Texts.in(Texts.ENGLISH).say(items.getFirst().head()))
                    .contains("google", "will probably be missed");
            assertThat(items.getFirst().stake()).isEmpty();
        }
    }

    /// From a tenth of its sales to four tenths.
    @Test
    void aCampaignThatCostsClearlyMoreForItsSalesIsTold() {
        var items = seen(new Costlier(), ads("case when d >= 266 then 40 else 10 end"));
        assertThat(items).extracting(Item::key).containsExactly("ads-campaign-autumn");
        assertThat(items.getFirst().head().arguments()).containsExactly("autumn", "40 %", "10 %");
    }

    @Test
    void aCampaignThatCostsALittleMoreIsNoNews() {
        assertThat(seen(new Costlier(), ads("case when d >= 266 then 12 else 10 end"))).isEmpty();
    }

    /// Four times the coins brought four times the orders, each for less: chance has no part in it,
    /// but neither has the campaign.
    @Test
    void aCampaignThatBringsAsManyOrdersForItsCoinsIsNoNews() {
        var facts = facts();
        var cost = "case when d >= 266 then 40 else 10 end";
        var values = "'google', 'campaign', 'autumn', %1$s, 100, %1$s / 5, true".formatted(cost);
        add(facts, FactKind.ADS, "channel, level, campaign, cost, sales, orders, counted", values);
        assertThat(seen(new Costlier(), covered(facts, FactKind.ADS, "google"))).isEmpty();
    }

    /// Two bad days are told, two good ones are not.
    @Test
    void whatIsBetterThanUsualIsNotForTheMorning() {
        var late = "case when d >= 278 then round(%s * usual) else round(usual) end";
        try (var bad =
                        new Shop(
                                folder.resolve("bad"),
                                "10 + 0.5 * sin(d * 3)",
                                late.formatted("0.3"));
                var good =
                        new Shop(
                                folder.resolve("good"),
                                "10 + 0.5 * sin(d * 3)",
                                late.formatted("1.8"))) {
            assertThat(new OddFigures().seen(morning(bad))).isNotEmpty();
            assertThat(new OddFigures().seen(morning(good))).isEmpty();
        }
    }

    /// Two pieces a day for 20.00.
    private FactsFixture stock(int pieces) {
        return counted(facts(), pieces);
    }

    private FactsFixture filled() {
        var facts = DailyShop.of(folder.resolve("filled"), "10", "round(usual)");
        for (var day = LocalDate.of(2024, 3, 3);
                day.isBefore(LocalDate.of(2024, 10, 6));
                day = day.plusWeeks(1)) {
            facts.rows(
                    FactKind.STOCK,
                    "day, product_id, quantity, location",
                    "date '%s', 'p1', 6, 'a'".formatted(day));
        }
        return counted(facts, 6);
    }

    private static FactsFixture counted(FactsFixture facts, int pieces) {
        add(
                facts,
                FactKind.ORDER_LINES,
                "order_id, ordered_on, sold, product_id, line_kind, quantity, due, paid, received",
                "'p' || d, date '2024-01-01' + d::int, true, 'p1', 'goods', 2, 20, 20, 20");
        facts.rows(
                FactKind.STOCK,
                "day, product_id, quantity, location",
                "date '2024-10-06', 'p1', %d, 'a'".formatted(pieces));
        return covered(facts, FactKind.ORDER_LINES, "");
    }

    @Test
    void aProductThatIsNearlySoldOutIsTold() {
        var items = seen(new EndingStock(), stock(6));
        assertThat(items).extracting(Item::key).containsExactly("stock-p1");
        assertThat(items.getFirst().head().arguments()).containsExactly("p1", "3");
    }

    /// Counted every Sunday, with six pieces for fourteen that are sold in a week, and never empty.
    @Test
    void aShelfThatIsAlwaysFilledInTimeIsWorthLittle() {
        double unknown = seen(new EndingStock(), stock(6)).getFirst().stake().orElseThrow();
        try (var shop = new Shop(folder.resolve("filled"), filled())) {
            var item = new EndingStock().seen(morning(shop)).getFirst();
            assertThat(item.stake().orElseThrow()).isBetween(0.05 * unknown, -0.01);
            assertThat(item.reason().key()).isEqualTo("review.stock.refills");
        }
    }

    @Test
    void aShelfThatLastsADayIsToldSo() {
        var item = seen(new EndingStock(), stock(2)).getFirst();
        assertThat(item.head().key()).isEqualTo("review.stock.today");
    }

    @Test
    void anEmptyShelfIsToldAsSoldOut() {
        var item = seen(new EndingStock(), stock(0)).getFirst();
        assertThat(item.head().key()).isEqualTo("review.stock.gone");
    }

    @Test
    void aProductWithEnoughStockIsNoNews() {
        assertThat(seen(new EndingStock(), stock(200))).isEmpty();
    }

    /// Four tenths fewer orders while it runs.
    @Test
    void workThatHurtsWhileItRunsIsTold() {
        var fewer = "case when d >= 252 then round(0.6 * usual) else round(usual) end";
        try (var shop = new Shop(folder, "10 + 0.5 * sin(d * 3)", fewer)) {
            var end = DailyShop.day(DailyShop.DAYS);
            var days = new Period(DailyShop.day(252), end.plusDays(7));
            var action = shop.started(Shop.plan(days, "orders", "0.2"));
            var morning = morning(shop);
            assertThat(shop.effects.refresh(Shop.STORE).read()).isOne();
            assertThat(shop.effects.last(action.id()).orElseThrow().result())
                    .isEqualTo(Result.HURT);
            var work = new OpenWork(shop.work.actions(), shop.effects);
            assertThat(work.seen(morning)).extracting(Item::key).containsExactly("hurts-1");
            // of about 19 orders of 10.00 a day
            assertThat(work.seen(morning).getFirst().stake().orElseThrow())
                    .isCloseTo(-530, within(150.0));
            assertThat(shop.moved(action, Status.DONE).status()).isEqualTo(Status.DONE);
            assertThat(work.seen(morning)).isEmpty();
        }
    }

    private FactsFixture notices() {
        return facts().sql(
                        """
                        insert into notices (store, import_id, source_row, in_force, provisional,
                            notice_id, title, summary, effective_on)
                        select 'shop', 'import-9', d, true, false, 'N' || d, 'Rule ' || d,
                            case d when 1 then 'Show the size' end, date '%s' + (d * 6)::int
                        from range(-1, 4) days(d)
                        """
                                .formatted(DailyShop.day(DailyShop.DAYS)));
    }

    /// One was in force before, three come within two weeks, two of them are told; one is far.
    @Test
    void theNearestNoticesAreToldUntilTheirDay() {
        try (var shop = new Shop(folder, notices())) {
            var items = new NearNotices(shop.warehouse).seen(morning(shop));
            assertThat(items).extracting(Item::key).containsExactly("notice-N0", "notice-N1");
            assertThat(items.get(1).reason().arguments()).containsExactly("Show the size");
            assertThat(items.getFirst().prepared()).isPresent();
        }
    }

    @Test
    void aNoticeHasItsPlaceBelowWhatHasAStake() {
        try (var shop = new Shop(folder, notices())) {
            var notices = new NearNotices(shop.warehouse).seen(morning(shop));
            var others =
                    IntStream.range(0, 9)
                            .mapToObj(i ->
                                    new Item(
                                            "w" + i,
                                            Item.Kind.FIGURE,
                                            notices.getFirst().head(),
                                            notices.getFirst().reason(),
                                            OptionalDouble.of(100 - i),
                                            false,
                                            notices.getFirst().evidence(),
                                            Optional.empty()));
            var all = Stream.concat(others, notices.stream()).toList();
            assertThat(Briefs.withNotices(all))
                    .extracting(Item::key)
                    .containsExactly("w0", "w1", "w2", "notice-N0", "notice-N1");
            assertThat(Briefs.withNotices(notices)).hasSize(2);
        }
    }
}
