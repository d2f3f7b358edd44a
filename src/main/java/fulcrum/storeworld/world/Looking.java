package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.making.Blueprint;

/// What visitors do on the pages short of buying.
final class Looking {

    private static final double PARTNER = 0.07;
    private static final double BY_MODULES = 0.03;
    private static final double VIEWS = 0.9;
    private static final double BOUNCE = 0.52;
    private static final double FAVOURITE = 0.035;
    private static final double CART = 0.07;
    private static final double ASKS = 0.16;
    private static final double SECONDS = 38;

    private final Blueprint blueprint;
    private final World world;

    Looking(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
    }

    /// Lets everybody who landed look round.
    void look() {
        var landings = world.today.landings;
        for (int cell = 0; cell < landings.length; cell++) {
            if (landings[cell] > 0) {
                enter(cell, landings[cell]);
            }
        }
        for (int cell = 0; cell < landings.length; cell++) {
            int seen = (int) world.today.cells[Today.VISITORS][cell];
            if (seen > 0) {
                behave(cell, seen);
            }
        }
    }

    /// Through a door each person goes once; some look at a second product, which stands beside the
    /// first or in a module of the shop's pages.
    private void enter(int cell, int people) {
        var today = world.today;
        today.count(Today.VISITORS, cell, people);
        boolean old = Today.source(cell) == Source.OLD_CUSTOMER;
        int fresh = old ? 0 : Draw.binomial(people, 0.72, draw(Matter.NEW_VISITORS, cell));
        today.count(Today.NEW_VISITORS, cell, fresh);
        int product = Today.product(cell);
        double bounce = Math.min(0.95, BOUNCE * world.knobs.factor(Knob.BOUNCE, product));
        today.count(Today.BOUNCES, cell, Draw.binomial(people, bounce, draw(Matter.BOUNCES, cell)));
        int partner = blueprint.goods.partner[product];
        if (partner != product && world.onSale(partner)) {
            double share =
                    PARTNER * world.knobs.shopFactor(Knob.BASKET)
                            + BY_MODULES * world.knobs.shopFactor(Knob.MODULES);
            int more = Draw.binomial(people, share, draw(Matter.CROSS_VISITS, cell));
            int there = cell + (partner - product) * Today.DOORS;
            today.cells[Today.VISITORS][there] += more;
        }
    }

    private void behave(int cell, int seen) {
        var today = world.today;
        int p = Today.product(cell);
        double page = Math.exp(0.5 * world.knobs.of(Knob.PAGE, p));
        int views = seen + Draw.poisson(seen * VIEWS * page, draw(Matter.PAGE_VIEWS, cell));
        today.count(Today.PAGE_VIEWS, cell, views);
        today.count(
                Today.FAVOURITES,
                cell,
                Draw.binomial(seen, FAVOURITE * page, draw(Matter.FAVOURITES, cell)));
        int adders = Draw.binomial(seen, CART * page, draw(Matter.CARTS, cell));
        today.count(Today.CART_ADDERS, cell, adders);
        int pieces = adders + Draw.binomial(adders, 0.15, draw(Matter.CARTS, -1L - cell));
        today.count(Today.CART_PIECES, cell, pieces);
        today.count(Today.SECONDS, cell, Math.round(seen * SECONDS * page));
        int asked = Draw.binomial(seen, ASKS, draw(Matter.CONSULTS, cell));
        today.consulted[cell] = asked;
        today.asked += asked;
    }

    private double draw(Matter matter, long cell) {
        Chance chance = blueprint.chance;
        return chance.uniform(matter, world.state.day, cell);
    }
}
