package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.chronicle.Terminal;
import fulcrum.storeworld.making.Blueprint;

/// The ways into the shop beside search and advertising.
final class Ways {

    private static final double RECOMMENDED = 3_000;
    private static final double DIRECT = 300;
    private static final double CONTENT = 420;
    private static final double LIVE = 60;
    private static final double AFFILIATE = 280;
    private static final double CART = 0.22;
    private static final double OLD_LOOKS = 5;
    private static final double PC = 0.06;

    private final Blueprint blueprint;
    private final World world;
    private final double[] wanted;
    private final double[] fed;

    Ways(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
        wanted = new double[blueprint.goods.appeal.length];
        fed = new double[wanted.length];
    }

    void visit() {
        shares();
        for (int p = 0; p < wanted.length; p++) {
            if (world.onSale(p)) {
                product(p);
            }
        }
    }

    /// What part of the people each product gets: by what is wanted, and for feeds by what sells.
    private void shares() {
        double everyWanted = 0;
        double everyFed = 0;
        for (int p = 0; p < wanted.length; p++) {
            wanted[p] = world.appeal(p);
            double selling = Math.sqrt(1 + world.state.velocity[p] / world.plainVelocity());
            double picture = world.knobs.factor(Knob.PICTURE, p);
            fed[p] = Math.sqrt(wanted[p]) * selling * picture * world.knobs.factor(Knob.FEED, p);
            everyWanted += wanted[p];
            // what a knob adds or takes, rivals lose or win, not our other goods
            everyFed += Math.sqrt(wanted[p]) * selling;
        }
        for (int p = 0; p < wanted.length; p++) {
            wanted[p] /= Math.max(1e-12, everyWanted);
            fed[p] /= Math.max(1e-12, everyFed);
        }
    }

    private void product(int p) {
        double people = world.scale() * world.wants.demand(blueprint.goods.category[p]);
        var knobs = world.knobs;
        land(p, Source.RECOMMENDED, people * RECOMMENDED * fed[p]);
        land(p, Source.DIRECT, people * DIRECT * wanted[p] * knobs.factor(Knob.DIRECT, p));
        land(p, Source.CONTENT, people * CONTENT * wanted[p] * knobs.factor(Knob.CONTENT, p));
        land(p, Source.LIVE, people * LIVE * wanted[p] * knobs.factor(Knob.LIVE, p));
        land(p, Source.AFFILIATE, people * AFFILIATE * wanted[p] * knobs.factor(Knob.AFFILIATE, p));
        land(p, Source.CART, world.state.carts[p] * CART * knobs.factor(Knob.CART, p));
        double old = world.returning.expected() * OLD_LOOKS * wanted[p];
        land(p, Source.OLD_CUSTOMER, old);
    }

    private void land(int product, Source source, double mean) {
        var chance = blueprint.chance;
        long what = product * 16L + source.place();
        int people = Draw.poisson(mean, chance.uniform(Matter.VISITS, world.state.day, what));
        int pc =
                Draw.binomial(
                        people, PC, chance.uniform(Matter.TERMINAL, world.state.day, -1 - what));
        world.today.landings[Today.cell(product, source, Terminal.PC)] += pc;
        world.today.landings[Today.cell(product, source, Terminal.MOBILE)] += people - pc;
    }
}
