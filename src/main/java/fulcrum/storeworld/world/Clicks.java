package fulcrum.storeworld.world;

import fulcrum.storeworld.chronicle.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which advertisement a paid visitor came by: in proportion to today's clicks.
final class Clicks {

    private final World world;
    private final Map<Integer, List<Integer>> byProduct = new HashMap<>();

    Clicks(World world) {
        this.world = world;
        var plans = world.blueprint.advertising.plans;
        for (int i = 0; i < world.ads.spots.size(); i++) {
            var spot = world.ads.spots.get(i);
            var source = spot.keyword() < 0 ? Source.PAID_FEED : Source.PAID_SEARCH;
            byProduct
                    .computeIfAbsent(
                            key(plans.get(spot.plan()).product(), source), _ -> new ArrayList<>())
                    .add(i);
        }
    }

    private static int key(int product, Source source) {
        return product * Today.SOURCES + source.place();
    }

    /// The spot at share `u` of the clicks of a cell. Visitors who came from a partner's page have
    /// the spots of no plan of their own: they count for the first plan that shows anything like
    /// it.
    Ads.Spot of(int cell, double u) {
        var spots = byProduct.getOrDefault(key(Today.product(cell), Today.source(cell)), List.of());
        if (spots.isEmpty()) {
            return NONE;
        }
        long all = 0;
        for (int spot : spots) {
            all += world.ads.clicks[spot];
        }
        double left = u * all;
        for (int spot : spots) {
            left -= world.ads.clicks[spot];
            if (left < 0) {
                return world.ads.spots.get(spot);
            }
        }
        return world.ads.spots.get(spots.getLast());
    }

    private static final Ads.Spot NONE = new Ads.Spot(-1, -1, 0);
}
