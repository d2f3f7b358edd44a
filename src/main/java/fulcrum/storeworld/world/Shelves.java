package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.making.Blueprint;

/// Stock and prices: goods arrive, are reordered once a week, and cost what they cost today.
final class Shelves {

    private static final int LOW = 21;
    private static final int FULL = 45;
    private static final int AHEAD = 30;

    private final Blueprint blueprint;
    private final World world;

    Shelves(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
    }

    /// Brings in what is due and sets today's prices.
    void open() {
        var state = world.state;
        var due = state.arrivals[State.slot(state.day)];
        for (int p = 0; p < due.length; p++) {
            state.stock[p] += due[p];
            due[p] = 0;
            world.today.prices[p] = price(p);
            if (blueprint.goods.launched[p] == state.day) {
                state.stock[p] = Math.max(20, (int) (world.share(p) * FULL));
                state.velocity[p] = world.share(p) * 0.3;
            }
        }
    }

    private long price(int p) {
        long list = blueprint.goods.products.get(p).listPrice();
        double log = world.knobs.of(Knob.PRICE, p);
        return log == 0 ? list : Math.max(10, Math.round(list * Math.exp(log) / 10) * 10);
    }

    /// Orders what will be missing; a good shop looks at the season ahead.
    void reorder() {
        var state = world.state;
        for (int p = 0; p < state.stock.length; p++) {
            boolean turn = Math.floorMod(state.day + p, 7) == 0;
            if (turn && blueprint.goods.launched[p] <= state.day) {
                reorder(p);
            }
        }
    }

    private void reorder(int p) {
        var state = world.state;
        double care = world.knobs.factor(Knob.SUPPLY, p);
        double selling =
                Math.max(0.02, state.velocity[p]) * Math.pow(world.wants.ahead(p, AHEAD), 0.85);
        int coming = 0;
        for (var day : state.arrivals) {
            coming += day[p];
        }
        double held = state.stock[p] + (double) coming;
        if (held < selling * LOW * care) {
            int wait = 7 + blueprint.chance.below(6, Matter.SUPPLY, state.day, p);
            int pieces = (int) Math.ceil(selling * FULL * care - held);
            state.arrivals[State.slot(state.day + wait)][p] += pieces;
        }
    }
}
