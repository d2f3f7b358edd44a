package fulcrum.storeworld;

import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import java.io.IOException;

/// An invented store whose every cause is known.
public final class StoreWorld {

    private final Blueprint blueprint;
    private final double scale;

    private StoreWorld(Blueprint blueprint, double scale) {
        this.blueprint = blueprint;
        this.scale = scale;
    }

    /// Draws the store of a plan, and finds out how large its market has to be for its orders.
    public static StoreWorld of(WorldPlan plan) {
        var blueprint = Blueprint.of(plan);
        return new StoreWorld(blueprint, Scaling.of(Blueprint.of(plan.whole())));
    }

    /// Lets all days go by before a witness.
    public void show(Witness witness) throws IOException {
        var world = World.settled(blueprint, scale);
        var reporter = new Reporter(world, witness);
        world.watch(reporter);
        for (int day = 0; day < blueprint.plan.days(); day++) {
            var totals = world.live();
            assert totals.orders() >= 0;
        }
        reporter.close();
    }
}
