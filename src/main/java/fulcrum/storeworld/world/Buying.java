package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.making.Blueprint;

/// Turns visitors into buyers, silently or after a talk with service.
final class Buying {

    private static final double LIKED = 0.9;
    private static final double CONSULTED = 2.1;
    private static final double REPLY = -0.12;
    private static final double AT_ONCE = 0.72;
    private static final double LATER = 0.22;
    private static final int REGIONS = 31;
    private static final int LAGGED = 500_000;
    private static final int LAG_ROOM = 15_000;

    private final Blueprint blueprint;
    private final World world;
    private final Till till;
    private final Clicks clicks;

    Buying(Blueprint blueprint, World world, Till till) {
        this.blueprint = blueprint;
        this.world = world;
        this.till = till;
        this.clicks = new Clicks(world);
    }

    /// Lets yesterday's late payers pay, those who clicked days ago buy, and today's visitors.
    void run() {
        till.payLate();
        var due = world.state.pending.get(State.slot(world.state.day));
        for (var one : due) {
            int lag = world.state.day - one.click();
            var click = new Buyer.Click(one.plan(), one.keyword(), one.click());
            sell(one.cell(), LAGGED + lag * LAG_ROOM + one.nth(), false, click);
        }
        due.clear();
        var visitors = world.today.cells[Today.VISITORS];
        for (int cell = 0; cell < visitors.length; cell++) {
            if (visitors[cell] > 0) {
                cell(cell, (int) visitors[cell]);
            }
        }
    }

    private void cell(int cell, int seen) {
        int asked = world.today.consulted[cell];
        double silent = Math.min(0.6, conversion(cell));
        double advised = Math.min(0.9, silent * CONSULTED * advice(Today.product(cell)));
        long day = world.state.day;
        var chance = blueprint.chance;
        int some =
                Draw.binomial(
                        seen - asked, silent, chance.uniform(Matter.SILENT_BUYERS, day, cell));
        int more =
                Draw.binomial(asked, advised, chance.uniform(Matter.CONSULTED_BUYERS, day, cell));
        boolean paid = Today.source(cell).paid();
        for (int nth = 0; nth < some + more; nth++) {
            if (paid) {
                clicked(cell, nth, nth >= some);
            } else {
                // the two kinds are numbered apart, so that one more of one does not rename the
                // other
                int number = nth < some ? 2 * nth : 2 * (nth - some) + 1;
                sell(cell, number, nth >= some, Buyer.Click.NONE);
            }
        }
    }

    /// Buyers per visitor who does not ask.
    private double conversion(int cell) {
        int p = Today.product(cell);
        var knobs = world.knobs;
        var source = Today.source(cell);
        int day = world.state.day + Blueprint.LEAD;
        double base = blueprint.goods.conversion[p] * eagerness(source);
        double log =
                knobs.of(Knob.PAGE, p)
                        + Dearness.on(knobs.of(Knob.PRICE, p))
                        + knobs.of(Knob.RIVALRY, p)
                        + LIKED * (world.stars(p) - 4.7)
                        + 1.5 * (knobs.of(Knob.DISCOUNT, p) * 0.1);
        if (source.paid()) {
            log += knobs.of(Knob.AD_AIM, p);
        }
        var season = blueprint.season;
        return base
                * Math.exp(log)
                * season.conversion[day]
                * season.rivals[day][blueprint.goods.category[p]];
    }

    private static double eagerness(Source source) {
        return switch (source) {
            case SEARCH -> 1.0;
            case RECOMMENDED -> 0.5;
            case DIRECT -> 1.4;
            case CART -> 2.6;
            case OLD_CUSTOMER -> 0.35;
            case CONTENT -> 0.45;
            case LIVE -> 1.2;
            case AFFILIATE -> 0.8;
            case PAID_SEARCH -> 0.9;
            case PAID_FEED -> 0.5;
        };
    }

    private double advice(int product) {
        double reply = REPLY * world.knobs.of(Knob.REPLY, product);
        double attitude = 0.1 * world.knobs.of(Knob.ATTITUDE, product);
        return Math.exp(world.knobs.of(Knob.CONSULTED, product) + reply + attitude);
    }

    /// Who clicked an advertisement buys at once or over the following days.
    private void clicked(int cell, int nth, boolean consulted) {
        long day = world.state.day;
        var spot =
                clicks.of(
                        cell,
                        blueprint.chance.uniform(Matter.CLICKS, day, -1L - cell * 4_096L - nth));
        double u = blueprint.chance.uniform(Matter.LAG, day, cell * 4_096L + nth);
        if (u < AT_ONCE || nth >= LAG_ROOM) {
            sell(cell, nth, consulted, new Buyer.Click(spot.plan(), spot.keyword(), (int) day));
            return;
        }
        int lag = Math.min(State.WINDOW - 1, Draw.geometric(LATER, (u - AT_ONCE) / (1 - AT_ONCE)));
        world.state
                .pending
                .get(State.slot((int) day + lag))
                .add(new State.Pending((int) day, cell, nth, spot.plan(), spot.keyword()));
    }

    private void sell(int cell, int nth, boolean consulted, Buyer.Click click) {
        long number = Numbers.of(world.state.day, cell, nth);
        int region = blueprint.chance.below(REGIONS, Matter.REGION, number, 0);
        var outcome =
                till.sell(new Buyer(number, cell, consulted, number, region, false, true, click));
        if (consulted && outcome != Till.Outcome.SOLD_OUT) {
            world.today.askedBuyers++;
        }
    }
}
