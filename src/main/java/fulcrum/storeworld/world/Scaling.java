package fulcrum.storeworld.world;

import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.making.Blueprint;

/// Finds how many people the market must have, so that the shop has the orders of its plan.
public final class Scaling {

    private static final double FIRST_GUESS = 0.25;
    private static final double GUESSED_FOR = 200;
    private static final double ENOUGH = 300;
    private static final int ROUNDS = 3;
    private static final int LONGEST = 365;

    private Scaling() {}

    /// Lets the world live unseen a few times, and takes its size from what came of it. A large
    /// shop is tried out as a small one with the same goods: people, budgets and stock grow alike.
    /// The answer depends on the whole plan, whatever was left out of the world since.
    public static double of(WorldPlan plan) {
        double wanted = plan.scale().orders();
        double tried = Math.min(wanted, ENOUGH);
        var blueprint = Blueprint.of(plan.whole().withOrders(tried));
        double scale = FIRST_GUESS * tried / GUESSED_FOR;
        for (int round = 0; round < ROUNDS; round++) {
            double orders = ordersADay(blueprint, scale);
            scale *= Math.pow(tried / Math.max(0.01, orders), 0.9);
        }
        return scale * wanted / tried;
    }

    private static double ordersADay(Blueprint blueprint, double scale) {
        var world = World.settled(blueprint, scale);
        int days = Math.min(LONGEST, blueprint.plan.days());
        long orders = 0;
        for (int day = 0; day < days; day++) {
            orders += world.live().orders();
        }
        return (double) orders / days;
    }
}
