package fulcrum.storeworld.world;

import fulcrum.storeworld.making.Blueprint;

/// Finds how many people the market must have, so that the shop has the orders of its plan.
public final class Scaling {

    private static final double FIRST_GUESS = 0.25;
    private static final int ROUNDS = 3;
    private static final int LONGEST = 400;

    private Scaling() {}

    /// Lets the world live unseen a few times, and takes its size from what came of it. A world
    /// that has the size already keeps it: the answer depends on the plan alone, without the causes
    /// that were left out of it.
    public static double of(Blueprint blueprint) {
        double scale = FIRST_GUESS;
        for (int round = 0; round < ROUNDS; round++) {
            double orders = ordersADay(blueprint, scale);
            scale *= Math.pow(blueprint.plan.scale().orders() / Math.max(0.01, orders), 0.9);
        }
        return scale;
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
