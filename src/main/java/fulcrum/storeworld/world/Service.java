package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Day;

/// What the day leaves behind in memory: how fast goods sell, how they are liked; and how the
/// platform scores the shop's service.
final class Service {

    private static final double SMOOTH = 0.1;
    private static final double FORGETS = 0.995;
    private static final double REPLY = 48;

    private final World world;

    Service(World world) {
        this.world = world;
    }

    /// Carries the day over into the state.
    void remember() {
        var state = world.state;
        int slot = State.slot(state.day);
        for (int p = 0; p < state.stock.length; p++) {
            long visitors = 0;
            long buyers = 0;
            long adders = 0;
            for (int cell = p * Today.DOORS; cell < (p + 1) * Today.DOORS; cell++) {
                visitors += world.today.cells[Today.VISITORS][cell];
                buyers += world.today.cells[Today.ORDERERS][cell];
                adders += world.today.cells[Today.CART_ADDERS][cell];
            }
            state.velocity[p] += SMOOTH * (world.today.units[p] - state.velocity[p]);
            double weight = SMOOTH * visitors / (visitors + 20.0);
            if (visitors > 0) {
                state.conversion[p] +=
                        weight * (Math.min(0.5, (double) buyers / visitors) - state.conversion[p]);
            }
            state.carts[p] = 0.6 * state.carts[p] + 0.8 * Math.max(0, adders - buyers);
            state.stars[p] = FORGETS * state.stars[p] + state.starsDue[slot][p];
            state.reviews[p] = FORGETS * state.reviews[p] + state.reviewsDue[slot][p];
            state.starsDue[slot][p] = 0;
            state.reviewsDue[slot][p] = 0;
        }
    }

    /// The scores that the platform shows today.
    Day.Service scores() {
        double stars = 0;
        double weight = 0;
        for (int p = 0; p < world.state.stock.length; p++) {
            stars += world.stars(p) * world.state.velocity[p];
            weight += world.state.velocity[p];
        }
        double liked = weight == 0 ? 4.7 : stars / weight;
        double reply = REPLY * world.knobs.shopFactor(Knob.REPLY);
        double slow = Math.log(reply / REPLY);
        double described = bounded(liked + 0.1);
        double attitude = bounded(4.82 - 0.06 * slow + 0.15 * world.knobs.shop(Knob.ATTITUDE));
        double logistics = bounded(4.8 - 0.25 * world.knobs.shop(Knob.SHIPPING));
        double goods = bounded(liked);
        double sent = bounded(4.75 - 0.35 * world.knobs.shop(Knob.SHIPPING));
        double served = bounded(4.7 - 0.12 * slow + 0.25 * world.knobs.shop(Knob.ATTITUDE));
        return new Day.Service(
                world.today.asked,
                world.today.askedBuyers,
                Math.round(reply * 10) / 10.0,
                described,
                attitude,
                logistics,
                goods,
                sent,
                served,
                bounded(0.25 * goods + 0.25 * sent + 0.5 * served));
    }

    private static double bounded(double score) {
        return Math.round(Math.max(1, Math.min(5, score)) * 100) / 100.0;
    }
}
