package fulcrum.diagnosis.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreWeightsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-06-01T08:00:00Z"));

    @TempDir Path folder;

    private FactsFixture facts() {
        return new FactsFixture(folder, "shop");
    }

    private StoreWeight weight(FactsFixture facts, String platform, String target) {
        var store =
                new Store(
                        new StoreId("shop"),
                        "Shop",
                        platform,
                        Currency.getInstance("CNY"),
                        ZoneId.of("Asia/Shanghai"));
        try (var warehouse = facts.open();
                var state = Keeping.chosen().open(folder)) {
            var own = new OwnDefinitions(state, new AuditLog(state, CLOCK), CLOCK);
            return new StoreWeights(warehouse, new StoreMetrics(new Metrics(warehouse), own), CLOCK)
                    .of(
                            store,
                            TODAY,
                            Optional.of(target).filter(one -> !one.isEmpty()).map(BigDecimal::new));
        }
    }

    private static StoreWeight.Standing standing(StoreWeight weight, String scheme) {
        return weight.standings().stream()
                .filter(one -> one.scheme().id().equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    private static Component component(StoreWeight weight, String id) {
        return weight.standings().stream()
                .flatMap(StoreWeight.Standing::all)
                .filter(one -> one.part().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String score(String day, String name, double value) {
        return String.format(Locale.ROOT, "date '%s', '%s', %s", day, name, value);
    }

    private FactsFixture experience() {
        return facts().rows(
                        FactKind.SERVICE_SCORES,
                        "day, score, value",
                        score("2026-05-31", "综合体验分", 4.55),
                        score("2026-05-31", "宝贝质量", 4.70),
                        score("2026-05-31", "物流速度", 4.90),
                        score("2026-05-31", "服务保障", 4.30),
                        score("2026-05-03", "服务保障", 4.50),
                        score("2026-06-01", "服务保障", 1.00));
    }

    /// 0.25 · 4.7 + 0.25 · 4.9 + 0.5 · 4.3 = 4.55.
    @Test
    void theExperienceScoreIsTheSumOfItsPartsByTheirOfficialWeights() {
        var whole = component(weight(experience(), "taobao", ""), "experience");
        assertThat(whole.sum().orElseThrow()).isCloseTo(4.55, within(1e-12));
        assertThat(whole.value()).hasValue(4.55);
        assertThat(whole.parts())
                .extracting(one -> one.weight().orElseThrow())
                .containsExactly(0.25, 0.25, 0.5);
    }

    /// What is shown today is not known yet this morning.
    @Test
    void aScoreIsTheLastOneBeforeTheDayBesideThatOfFourWeeksEarlier() {
        var service = component(weight(experience(), "taobao", ""), "service");
        assertThat(service.value()).hasValue(4.3);
        assertThat(service.before()).hasValue(4.5);
    }

    /// From 4.55 to 4.6 are 0.05: 0.1 of service by half, 0.2 of the others by a quarter.
    @Test
    void theNextTenthIsCheapestWhereTheWeightIsLargest() {
        var next = standing(weight(experience(), "taobao", ""), "experience").next().getFirst();
        var raises = (NextPoint.Raises) next;
        assertThat(raises.to()).isEqualTo(4.6);
        assertThat(raises.raises())
                .extracting(one -> one.part().id())
                .containsExactly("service", "goods", "logistics");
        assertThat(raises.raises().getFirst().to()).isCloseTo(4.4, within(1e-9));
        assertThat(raises.raises().get(1).to()).isCloseTo(4.9, within(1e-9));
        assertThat(raises.raises().getLast().isReachable()).isFalse();
    }

    @Test
    void aWeightThatTheExportStatesGoesBeforeTheOfficialOne() {
        var facts =
                facts().rows(
                                FactKind.SERVICE_SCORES,
                                "day, score, value, weight, beats",
                                "date '2026-05-31', '服务保障', 4.3, 0.6, 0.29");
        var service = component(weight(facts, "taobao", ""), "service");
        assertThat(service.weight()).hasValue(0.6);
        assertThat(service.stated().orElseThrow().beats()).hasValue(0.29);
    }

    private static String review(int id, String day, int stars, String order) {
        return "'r%s', date '%s', %s, '%s'".formatted(id, day, stars, order);
    }

    private static final String RATED = "review_id, day, rating, order_id";

    /// 20 ratings: 15 of five, 5 of one that leave the window of 180 days in a week.
    private FactsFixture rated() {
        var rows =
                IntStream.range(0, 20)
                        .mapToObj(i ->
                                review(
                                        i,
                                        i < 5 ? "2025-12-08" : "2026-05-20",
                                        i < 5 ? 1 : 5,
                                        "o" + i))
                        .toArray(String[]::new);
        return facts().rows(FactKind.REVIEWS, RATED, rows);
    }

    /// The mean is 80 / 20 = 4; to 4.5 it takes (90 − 80) / 0.5 = 20. On 7 June, the 8th of
    /// December is 181 days ago: what is left has a mean of 5.
    @Test
    void waitingIsCheaperWhereBadRatingsAreAboutToLeave() {
        var next =
                (NextPoint.Ratings)
                        standing(weight(rated(), "taobao", "4.5"), "dsr").next().getFirst();
        assertThat(next.counted()).isEqualTo(new Tally(20, new BigDecimal("80")));
        assertThat(next.needed()).isEqualTo(OptionalLong.of(20));
        assertThat(next.cheapest().day()).isEqualTo(LocalDate.of(2026, 6, 7));
        assertThat(next.cheapest().needed()).isEqualTo(OptionalLong.of(0));
        assertThat(next.cheapest().dropped()).isEqualTo(new Tally(5, new BigDecimal("5")));
    }

    @Test
    void theFourthRatingOfABuyerInAMonthDoesNotCount() {
        var facts =
                facts().rows(
                                FactKind.ORDERS,
                                "order_id, customer",
                                "'a', 'lin'",
                                "'b', 'lin'",
                                "'c', 'lin'",
                                "'d', 'lin'",
                                "'e', 'wei'")
                        .rows(
                                FactKind.REVIEWS,
                                RATED,
                                review(1, "2026-05-02", 5, "a"),
                                review(2, "2026-05-03", 5, "b"),
                                review(3, "2026-05-04", 5, "c"),
                                review(4, "2026-05-05", 1, "d"),
                                review(5, "2026-05-05", 3, "e"),
                                review(6, "2026-05-06", 3, "unknown"));
        var next =
                (NextPoint.Ratings) standing(weight(facts, "taobao", ""), "dsr").next().getFirst();
        assertThat(next.counted()).isEqualTo(new Tally(5, new BigDecimal("21")));
        assertThat(next.skipped()).isEqualTo(1);
    }

    /// 4.00 in the files, 4.40 on the page: each counts 0.4 higher. To 4.45: 20 · 0.05 / 0.55.
    @Test
    void wherePlatformAndFilesDifferThePlatformsMeanIsLifted() {
        var facts =
                rated().rows(
                                FactKind.SERVICE_SCORES,
                                "day, score, value",
                                score("2026-05-31", "描述相符", 4.4));
        var next =
                (NextPoint.Ratings) standing(weight(facts, "taobao", ""), "dsr").next().getFirst();
        assertThat(next.isAsShown()).isFalse();
        assertThat(next.counted().mean()).isCloseTo(4.4, within(1e-9));
        assertThat(next.inFiles()).isEqualTo(4.0);
        assertThat(next.target()).isEqualByComparingTo("4.45");
        assertThat(next.needed()).isEqualTo(OptionalLong.of(2));
    }

    /// 2 % of 300 orders are 6 faults: below 1 % are 2, or 6 of 601.
    @Test
    void defectsAreCountedInOrders() {
        var facts =
                facts().sql(
                                """
                                insert into order_lines (store, import_id, source_row, in_force,
                                    provisional, order_id, day, ordered_on, sold, paid, received)
                                select 'shop', 'import-1', n, true, false, 'o' || n, on_day, on_day,
                                    true, 10, 10
                                from (select n, date '2026-04-02' + (n %% 60)::int as on_day
                                      from range(300) orders(n))
                                """
                                        .replace("%%", "%"))
                        .covers(FactKind.ORDERS, "", "2026-03-01", "2026-06-01")
                        .rows(
                                FactKind.SERVICE_SCORES,
                                "day, score, value",
                                score("2026-05-31", "Order Defect Rate", 0.02));
        var weight = weight(facts, "amazon", "");
        assertThat(component(weight, "defects").part().passes(0.02)).hasValue(false);
        var orders = (NextPoint.Orders) standing(weight, "amazon").next().getFirst();
        assertThat(orders.orders()).isEqualTo(300);
        assertThat(orders.faults()).isEqualTo(6);
        assertThat(orders.fewer()).isEqualTo(4);
        assertThat(orders.more()).isEqualTo(301);
    }

    @Test
    void aShopWithoutAScoreIsToldTheMeanOfAllItsStars() {
        var weight = weight(rated(), "shopify", "");
        assertThat(weight.standings())
                .extracting(one -> one.scheme().id())
                .containsExactly("stars");
        var telling = new WeightTelling(weight, Texts.in(Locale.ENGLISH));
        var row = telling.rows(weight.standings().getFirst()).getFirst();
        assertThat(row.value()).isEqualTo("4.00");
        assertThat(row.share()).isEqualTo(OptionalDouble.of(0.8));
    }

    /// A shop that keeps a platform's scores is told them, whatever its platform is called.
    @Test
    void whatFactsCarryIsTold() {
        assertThat(weight(experience(), "any", "").standings())
                .extracting(one -> one.scheme().id())
                .containsExactly("experience");
    }

    @Test
    void aScoreThatNobodyExportsSaysWhatBringsIt() {
        var weight = weight(facts(), "taobao", "");
        for (var language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            var telling = new WeightTelling(weight, Texts.in(language));
            assertThat(telling.rows(standing(weight, "level")))
                    .allSatisfy(row -> assertThat(row.known()).isFalse())
                    .extracting(WeightTelling.Row::value)
                    .anySatisfy(text -> assertThat(text).contains("店铺层级"));
            assertThat(telling.next(standing(weight, "level")).getFirst()).hasSize(1);
        }
    }
}
