package fulcrum.storeworld.world;

import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.making.Blueprint;

/// Puts a world before its first day: goods on the shelves, reviews, and customers of earlier
/// years.
final class Furnishing {

    private static final int OLD_CUSTOMERS = 46;

    private final World world;
    private final Blueprint blueprint;
    private final State state;

    Furnishing(World world) {
        this.world = world;
        this.blueprint = world.blueprint;
        this.state = world.state;
    }

    void furnish() {
        state.day = -Blueprint.LEAD;
        for (int p = 0; p < state.stock.length; p++) {
            state.conversion[p] = blueprint.goods.conversion[p];
            state.reviews[p] = world.usualReviews();
            state.stars[p] = world.usualReviews() * World.PLAIN_STARS;
            if (blueprint.goods.launched[p] <= state.day) {
                state.velocity[p] = world.share(p);
                state.stock[p] = Math.max(20, (int) (world.share(p) * 45));
            }
        }
        int categories = blueprint.lexicon.categories().size();
        int old = (int) (blueprint.plan.scale().orders() * OLD_CUSTOMERS);
        for (int i = 0; i < old; i++) {
            double u = blueprint.chance.uniform(Matter.DROPPING_OUT, i, -1);
            int at = state.crowd.add(i + 1L);
            state.crowd.rate[at] =
                    (float)
                            Draw.gamma(
                                    0.8,
                                    1 / 70.0,
                                    blueprint.chance.uniform(Matter.BUYING_RATE, i, -1));
            state.crowd.drop[at] = (float) (0.4 + 0.45 * u);
            state.crowd.taste[at] = (short) blueprint.chance.below(categories, Matter.TASTE, i, -1);
            state.crowd.region[at] = (short) blueprint.chance.below(31, Matter.REGION, i, -1);
        }
    }
}
