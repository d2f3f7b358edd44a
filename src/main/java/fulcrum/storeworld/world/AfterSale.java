package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Day.Review;
import fulcrum.storeworld.chronicle.Order.Fate;
import fulcrum.storeworld.chronicle.Order.Line;
import fulcrum.storeworld.chronicle.Order.Refund;
import fulcrum.storeworld.making.Blueprint;
import java.util.List;

/// What a paid order sets in motion: money and goods that come back, a review, a customer who may
/// return.
final class AfterSale {

    private static final double WRITES = 0.2;
    private static final double LEAVES_LEAST = 0.4;
    private static final double LEAVES_SPREAD = 0.45;
    private static final double SHAPE = 0.8;
    private static final double RATE = 1 / 70.0;

    private final Blueprint blueprint;
    private final Chance chance;
    private final World world;

    AfterSale(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.chance = blueprint.chance;
        this.world = world;
    }

    void follow(Buyer buyer, Fate fate, List<Line> lines, List<Refund> refunds) {
        for (var refund : refunds) {
            int slot = State.slot(world.dayOf(refund.doneAt()));
            world.state.refundsDue[slot] += refund.amount();
            if (Till.sellable(refund)) {
                var line = lines.get(refund.line());
                world.state.goodsBackDue[slot] += world.unitCost(line.product()) * line.quantity();
            }
        }
        review(buyer, fate, lines.getFirst().product(), !refunds.isEmpty());
        if (!buyer.returning()) {
            remember(buyer, lines.getFirst().product());
        }
    }

    private void review(Buyer buyer, Fate fate, int product, boolean refunded) {
        long number = buyer.number();
        double writes = WRITES * world.knobs.factor(Knob.REVIEWING, product);
        if (chance.uniform(Matter.REVIEW, number, 0) >= Math.min(0.8, writes)) {
            return;
        }
        int stars = stars(number, product, fate, refunded);
        long at =
                fate.completedAt().orElseThrow()
                        + (long) (3 * Fates.DAY * chance.uniform(Matter.REVIEW, number, 1));
        int slot = State.slot(world.dayOf(at));
        world.state.starsDue[slot][product] += stars;
        world.state.reviewsDue[slot][product]++;
        if (world.watched()) {
            var texts = java.util.Objects.requireNonNull(blueprint.lexicon.reviews().get(stars));
            var text = texts.get(chance.below(texts.size(), Matter.REVIEW_TEXT, number, 0));
            world.reporter()
                    .review(
                            world.dayOf(at),
                            new Review(number, product, buyer.customer(), stars, text, at));
        }
    }

    /// How content somebody is: the goods, the service, the wait.
    private int stars(long number, int product, Fate fate, boolean refunded) {
        double wait = (fate.shippedAt().orElseThrow() - fate.paidAt().orElseThrow()) / 3_600.0;
        double content =
                1.45
                        + 0.5
                                * (blueprint.goods.quality[product]
                                        + world.knobs.of(Knob.QUALITY, product))
                        - 0.3 * world.knobs.of(Knob.DESCRIBED, product)
                        - 0.2 * world.knobs.of(Knob.SIZING, product)
                        - 0.2 * world.knobs.of(Knob.DAMAGE, product)
                        + 0.3 * world.knobs.of(Knob.ATTITUDE, product)
                        - 0.006 * Math.max(0, wait - 24)
                        - (refunded ? 1.2 : 0)
                        + chance.normal(Matter.STARS, number, 0);
        return content > 0.35
                ? 5
                : content > -0.35 ? 4 : content > -0.9 ? 3 : content > -1.1 ? 2 : 1;
    }

    /// A new customer may come again, or never.
    private void remember(Buyer buyer, int product) {
        long who = buyer.customer();
        double u = chance.uniform(Matter.DROPPING_OUT, who, 0);
        double drop = LEAVES_LEAST + LEAVES_SPREAD * u;
        if (leaves(who, drop, product)) {
            return;
        }
        var crowd = world.state.crowd;
        int at = crowd.add(who);
        crowd.rate[at] =
                (float) Draw.gamma(SHAPE, RATE / SHAPE, chance.uniform(Matter.BUYING_RATE, who, 0));
        crowd.drop[at] = (float) drop;
        crowd.taste[at] = (short) blueprint.goods.category[product];
        crowd.region[at] = (short) buyer.region();
        crowd.known[at] = world.state.day >= 0;
    }

    /// Whether a customer drops out after a purchase.
    boolean leaves(long who, double drop, int product) {
        double chanceToLeave = Math.min(0.97, drop * world.knobs.factor(Knob.DROPPING, product));
        return chance.uniform(Matter.DROPPING_OUT, who, 1_000L + world.state.day) < chanceToLeave;
    }
}
