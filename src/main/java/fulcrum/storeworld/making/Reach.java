package fulcrum.storeworld.making;

import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which products a cause reaches; an empty list is the whole shop.
final class Reach {

    private static final int FEW = 3;

    private final Blueprint blueprint;

    Reach(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /// @param draw names the cause, so that each draws for itself
    /// @param day the day on which it begins: goods that are not on sale yet are not reached
    List<Integer> of(Happening.Scope scope, int draw, int day) {
        var goods = blueprint.goods;
        return switch (scope) {
            case shop -> List.of();
            case top -> ranked(i -> goods.launched[i] <= day, -1, 3 * FEW, draw);
            case tail -> ranked(i -> goods.launched[i] <= day, 1, 12 * FEW, draw);
            case fresh -> fresh(draw, day);
            case product -> one(draw, day);
            case category -> {
                var kinds = blueprint.lexicon.categories();
                var sizes = kinds.stream().mapToDouble(Lexicon.Category::size).toArray();
                double u = blueprint.chance.uniform(Matter.CAUSES, draw, 3);
                yield ofCategory(kinds.get(Draw.index(Draw.sums(sizes), u)).name());
            }
            case plan -> plans(draw);
        };
    }

    List<Integer> ofCategory(String name) {
        return blueprint.goods.products.stream()
                .filter(product -> product.category().equals(name))
                .map(product -> product.index())
                .toList();
    }

    /// A few of the first in the order of appeal, down (-1) or up (1).
    private List<Integer> ranked(IntPredicate onSale, int direction, int among, int draw) {
        var goods = blueprint.goods;
        var few =
                IntStream.range(0, goods.appeal.length)
                        .filter(onSale)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer i) -> direction * goods.appeal[i]))
                        .limit(among)
                        .filter(i -> blueprint.chance.uniform(Matter.CAUSES, draw, 100L + i) < 0.5)
                        .limit(direction < 0 ? FEW : among)
                        .sorted()
                        .toList();
        return few.isEmpty() ? one(draw, 0) : few;
    }

    private List<Integer> fresh(int draw, int day) {
        var goods = blueprint.goods;
        var coming =
                IntStream.range(0, goods.appeal.length)
                        .filter(i -> goods.launched[i] > day)
                        .boxed()
                        .toList();
        return coming.isEmpty() ? one(draw, day) : coming;
    }

    /// One product, the more wanted the likelier.
    private List<Integer> one(int draw, int day) {
        var goods = blueprint.goods;
        var weights = new double[goods.appeal.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = goods.launched[i] <= day ? goods.appeal[i] : 0;
        }
        double u = blueprint.chance.uniform(Matter.CAUSES, draw, 4);
        return List.of(Draw.index(Draw.sums(weights), u));
    }

    private List<Integer> plans(int draw) {
        var plans = blueprint.advertising.plans;
        int at = blueprint.chance.below(plans.size(), Matter.CAUSES, draw, 5);
        return List.of(plans.get(at).product());
    }
}
