package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.making.Blueprint;

/// How much people want on a day: season, festivals, and what moves the market.
final class Wants {

    private final Blueprint blueprint;
    private final State state;
    private final Knobs knobs;
    private final int[] firstOfCategory;

    Wants(Blueprint blueprint, State state, Knobs knobs) {
        this.blueprint = blueprint;
        this.state = state;
        this.knobs = knobs;
        firstOfCategory = new int[blueprint.lexicon.categories().size()];
        for (int p = blueprint.goods.appeal.length - 1; p >= 0; p--) {
            firstOfCategory[blueprint.goods.category[p]] = p;
        }
    }

    /// Factor on the number of people who want something of a category today.
    double demand(int category) {
        return blueprint.season.visits[state.day + Blueprint.LEAD][category]
                * knobs.factor(Knob.MARKET, firstOfCategory[category]);
    }

    /// Factor on how eagerly old customers buy today.
    double eagernessToday() {
        int day = state.day + Blueprint.LEAD;
        double sum = 0;
        for (double visits : blueprint.season.visits[day]) {
            sum += visits;
        }
        return sum / firstOfCategory.length * blueprint.season.conversion[day];
    }

    double discount() {
        return blueprint.season.discount[state.day + Blueprint.LEAD];
    }

    /// How the coming days compare with the past ten, for what is wanted of a product's category.
    double ahead(int product, int days) {
        int category = blueprint.goods.category[product];
        int now = state.day + Blueprint.LEAD;
        int last = blueprint.season.conversion.length;
        return mean(category, now + 1, Math.min(last, now + 1 + days))
                / mean(category, Math.max(0, now - 9), now + 1);
    }

    private double mean(int category, int from, int until) {
        double sum = 0;
        for (int d = from; d < until; d++) {
            sum += blueprint.season.visits[d][category] * blueprint.season.conversion[d];
        }
        return from < until ? sum / (until - from) : 1;
    }
}
