package fulcrum.storeworld.world;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.WorldPlan.Scale;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.making.Blueprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mechanism of the world after the other, each moved alone, with all luck kept.
class MechanismTests {

    private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
    private static final int DAYS = 80;
    private static final WorldPlan PLAN =
            new WorldPlan(
                    21,
                    FROM,
                    DAYS,
                    Platform.TAOBAO,
                    new Scale(60, 120, 2, 0, 0, 0),
                    List.of(),
                    List.of(),
                    false);
    private static final Blueprint BLUEPRINT = Blueprint.of(PLAN);
    private static final double PEOPLE = Scaling.of(PLAN);

    private static World world() {
        return World.settled(BLUEPRINT, PEOPLE);
    }

    private static List<Totals> days(World world) {
        var days = new ArrayList<Totals>();
        while (world.day() < DAYS) {
            days.add(world.live());
        }
        return days;
    }

    /// A large shop's market is found on a small one: nothing in it may hang on its mere size.
    @Test
    void aLargeShopHasTheOrdersOfItsPlan() {
        var plan = PLAN.withOrders(3_000);
        var world = World.settled(Blueprint.of(plan), Scaling.of(plan));
        double daily = (double) sum(days(world), Totals::orders) / DAYS;
        assertThat(daily).isBetween(2_550.0, 3_450.0);
    }

    private static World moved(Knob knob, double size, Integer... products) {
        var influence = new Influence(knob, List.of(products), size, 0, Integer.MAX_VALUE, 0, 0);
        return world().with(new Cause.Fault("X", "x", "x", List.of(), FROM, List.of(influence)));
    }

    private static long sum(List<Totals> days, ToLongFunction<Totals> figure) {
        return days.stream().mapToLong(figure).sum();
    }

    /// What each knob of the shop does to a figure, by its sign: everything else as it was.
    @ParameterizedTest
    @CsvSource({
        "PICTURE, 0.3, visitors, up", "TITLE, 0.6, visitors, up", "RANK, -0.8, visitors, down",
        "PRICE, 0.2, orders, down", "PAGE, 0.2, orders, up", "BOUNCE, 0.3, pageViews, same",
        "CONSULTED, 0.4, orders, up", "REPLY, 1.5, orders, down", "ATTITUDE, -1, orders, down",
        "QUALITY, -1.5, refunds, up", "DESCRIBED, 1, refunds, up", "SIZING, 1, refunds, up",
        "DAMAGE, 1.2, refunds, up", "SHIPPING, 0.9, refunds, up", "BASKET, 0.8, units, up",
        "BID, 0.6, adCost, up", "BUDGET, 0.6, adCost, up", "KEYWORD_BUDGET, -1, adCost, down",
        "FEED_BUDGET, -1, adCost, down", "AD_AIM, -0.8, orders, down", "FEED, -0.6, visitors, down",
        "LIVE, 2, visitors, up", "CONTENT, 1, visitors, up", "AFFILIATE, 1, visitors, up",
        "DIRECT, -0.8, visitors, down", "CART, 0.6, visitors, up", "CRM, 1, orders, up",
        "DROPPING, 0.4, orders, down", "COUPON, 0.05, discounts, up",
                "DISCOUNT, 0.08, discounts, up",
        "UNPAID, 1, orders, down", "UNIT_COST, 0.2, goodsCost, up",
                "FULFILMENT, 0.3, fulfilment, up",
        "FEE, 0.4, fees, up", "FIXED, 0.4, fixed, up", "RIVALRY, -0.2, orders, down",
        "MARKET, -0.4, visitors, down", "MODULES, 0.5, orders, up"
    })
    void aKnobMovesItsFigure(Knob knob, double size, String figure, String way) {
        ToLongFunction<Totals> its = figure(figure);
        long before = sum(days(world()), its);
        long after = sum(days(moved(knob, size)), its);
        switch (way) {
            case "up" -> assertThat(after).isGreaterThan(before);
            case "down" -> assertThat(after).isLessThan(before);
            default -> assertThat(after).isEqualTo(before);
        }
    }

    private static ToLongFunction<Totals> figure(String name) {
        return switch (name) {
            case "visitors" -> Totals::visitors;
            case "orders" -> Totals::orders;
            case "units" -> Totals::units;
            case "pageViews" -> Totals::pageViews;
            case "refunds" -> Totals::refunds;
            case "adCost" -> Totals::adCost;
            case "discounts" -> Totals::discounts;
            case "goodsCost" -> Totals::goodsCost;
            case "fulfilment" -> Totals::fulfilment;
            case "fees" -> Totals::fees;
            case "fixed" -> Totals::fixed;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void whatSellsFasterRanksHigher() {
        var plain = world();
        var faster = world();
        for (int p = 0; p < faster.state.velocity.length; p++) {
            faster.state.velocity[p] *= 6;
        }
        assertThat(plain.live().orders()).isPositive();
        assertThat(faster.live().orders()).isPositive();
        int risen = 0;
        for (int i = 0; i < plain.search.position.length; i++) {
            assertThat(faster.search.position[i]).isLessThanOrEqualTo(plain.search.position[i]);
            risen += faster.search.position[i] < plain.search.position[i] - 1 ? 1 : 0;
        }
        assertThat(risen).isGreaterThan(plain.search.position.length / 2);
    }

    @Test
    void betterReviewsRankHigher() {
        var world = world();
        var liked = world.without("none");
        for (int p = 0; p < liked.state.stars.length; p++) {
            liked.state.stars[p] = 5 * liked.state.reviews[p];
        }
        assertThat(liked.live().orders()).isPositive();
        assertThat(world.live().orders()).isPositive();
        for (int i = 0; i < world.search.position.length; i++) {
            assertThat(liked.search.position[i]).isLessThanOrEqualTo(world.search.position[i]);
        }
    }

    /// Old customers who were reached buy; what they buy sells faster and so stands higher in
    /// search on the day after the message is over, for people whom nobody paid for.
    @Test
    void aWaveToOldCustomersLiftsTheRanksWhenItIsOver() {
        var wave = new Influence(Knob.CRM, List.of(), 2.0, 0, 10, 0, 0);
        var with = world().with(new Cause.Fault("X", "x", "x", List.of(), FROM, List.of(wave)));
        var plain = world();
        long more = 0;
        for (int day = 0; day <= 10; day++) {
            long sold = with.live().orders() - plain.live().orders();
            more += day < 10 ? sold : 0;
        }
        assertThat(more).isGreaterThan(50);
        int higher = 0;
        int lower = 0;
        for (int i = 0; i < plain.search.position.length; i++) {
            double climbed = plain.search.position[i] - with.search.position[i];
            higher += climbed > 0.01 ? 1 : 0;
            lower += climbed < -0.01 ? 1 : 0;
        }
        assertThat(higher).isGreaterThan(2 * lower);
    }

    @Test
    void anAuctionNeverCostsMoreThanTheBid() {
        var world = world();
        for (int day = 0; day < 30; day++) {
            assertThat(world.live().adCost()).isNotNegative();
            for (int i = 0; i < world.ads.spots.size(); i++) {
                double bid = BLUEPRINT.advertising.bid[world.ads.spots.get(i).plan()];
                assertThat(world.ads.cost[i])
                        .isLessThanOrEqualTo((long) Math.ceil(bid * world.ads.clicks[i]) + 1);
                assertThat(world.ads.clicks[i]).isLessThanOrEqualTo(world.ads.impressions[i]);
            }
        }
    }

    @Test
    void withoutItsAdvertisementAWordBringsMoreForFree() {
        var less = moved(Knob.KEYWORD_BUDGET, -6);
        var plain = world();
        long free = 0;
        long freeThen = 0;
        for (int day = 0; day < 20; day++) {
            assertThat(less.live().adCost()).isLessThan(plain.live().adCost());
            free += clicks(plain);
            freeThen += clicks(less);
        }
        assertThat(freeThen).isGreaterThan(free);
    }

    private static long clicks(World world) {
        long sum = 0;
        for (var spot : world.ads.spots) {
            for (int i = 0; i < world.search.clicks.length; i++) {
                var pair = BLUEPRINT.words.pairs.get(i);
                int shown = BLUEPRINT.advertising.plans.get(spot.plan()).product();
                if (spot.keyword() == pair.word() && shown == pair.product()) {
                    sum += world.search.clicks[i];
                }
            }
        }
        return sum;
    }

    @Test
    void whoRunsOutOfGoodsSellsLess() {
        var best = BLUEPRINT.advertising.plans.getFirst().product();
        var scarce = days(moved(Knob.SUPPLY, -2.2, best));
        assertThat(sum(scarce, Totals::units)).isLessThan(sum(days(world()), Totals::units));
    }

    @Test
    void theCrowdDoesNotGrowForEver() {
        var world = world();
        int before = world.state.crowd.size;
        assertThat(days(world)).hasSize(DAYS);
        assertThat(world.state.crowd.size).isBetween(before / 2, before * 3 / 2);
    }

    @Test
    void twoCausesTogetherDoLessThanTheirSum() {
        var one = new Knobs(List.of(influence(1.5)), 1);
        var two = new Knobs(List.of(influence(1.5), influence(1.5)), 1);
        one.set(0);
        two.set(0);
        assertThat(two.of(Knob.PAGE, 0)).isGreaterThan(one.of(Knob.PAGE, 0));
        assertThat(two.of(Knob.PAGE, 0)).isLessThan(2 * one.of(Knob.PAGE, 0));
    }

    private static Influence influence(double size) {
        return new Influence(Knob.PAGE, List.of(), size, 0, 10, 0, 0);
    }
}
