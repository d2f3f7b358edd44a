package fulcrum.metrics;

import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.making.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Faults of `storeworld/faults.yaml` that strike what order facts can name, in the sizes given
/// there.
final class WorldFaults {

    /// Of orders, when the price rises (`world/Buying`).
    private static final double ELASTICITY = -2.2;

    private enum Reach {
        CATEGORY,
        PRODUCT,
        SHOP
    }

    /// @param channel the channel that alone is struck, where it is one
    private record Kind(
            String id, Knob knob, Reach reach, double least, double most, String channel) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("weak-page", Knob.PAGE, Reach.CATEGORY, -.3, -.12, ""),
                    new Kind("overpriced", Knob.PRICE, Reach.CATEGORY, .15, .28, ""),
                    new Kind("category-shrinks", Knob.MARKET, Reach.CATEGORY, -.5, -.25, ""),
                    new Kind("rival-undercuts", Knob.RIVALRY, Reach.CATEGORY, -.25, -.1, ""),
                    new Kind(
                            "title-without-core-words",
                            Knob.TITLE,
                            Reach.CATEGORY,
                            -.7,
                            -.35,
                            "search"),
                    new Kind("wrong-category", Knob.RANK, Reach.PRODUCT, -1.4, -.8, "search"),
                    new Kind("banned-words", Knob.RANK, Reach.PRODUCT, -2, -1.2, "search"),
                    new Kind("no-content", Knob.CONTENT, Reach.SHOP, -1.5, -.8, "content"),
                    new Kind(
                            "commission-too-low",
                            Knob.AFFILIATE,
                            Reach.SHOP,
                            -1.2,
                            -.6,
                            "affiliate"),
                    new Kind("brand-unknown", Knob.DIRECT, Reach.SHOP, -.9, -.5, "direct"),
                    new Kind("cart-forgotten", Knob.CART, Reach.SHOP, -.7, -.3, "cart"));

    /// @param loss the part of what it strikes that it should take
    /// @param right the combinations that name it: what is struck; where one channel carries it,
    ///   with or without that channel, as lost rank also costs the sales that sales would have
    ///   brought
    record Planted(
            String kind,
            Cause cause,
            Optional<String> category,
            Optional<String> product,
            Optional<String> channel,
            double loss,
            Set<Map<String, String>> right) {

        boolean strikes(WorldFacts.Line line) {
            return category.map(line.product().category()::equals).orElse(true)
                    && product.map(String.valueOf(line.product().itemId())::equals).orElse(true)
                    && channel.map(line.channel()::equals).orElse(true);
        }
    }

    private final Blueprint blueprint;
    private final SplittableRandom random;

    WorldFaults(Blueprint blueprint, SplittableRandom random) {
        this.blueprint = blueprint;
        this.random = random;
    }

    /// @param from the day of the world on which it begins
    Planted draw(int from) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var first = wanted();
        var reached =
                switch (kind.reach) {
                    case SHOP -> List.<Product>of();
                    case PRODUCT -> List.of(first);
                    case CATEGORY ->
                            blueprint.goods.products.stream()
                                    .filter(one -> one.category().equals(first.category()))
                                    .toList();
                };
        double size = kind.least + random.nextDouble() * (kind.most - kind.least);
        var influence =
                new Influence(
                        kind.knob,
                        reached.stream().map(Product::index).toList(),
                        size,
                        from,
                        Integer.MAX_VALUE,
                        0,
                        0);
        var cause =
                new Cause.Fault(
                        "F01",
                        kind.id,
                        "planted",
                        influence.products(),
                        blueprint.plan.from().plusDays(from),
                        List.of(influence));
        double log = kind.knob == Knob.PRICE ? ELASTICITY * size : size;
        return planted(kind, cause, first, 1 - Math.exp(log));
    }

    private static Planted planted(Kind kind, Cause cause, Product first, double loss) {
        var id = String.valueOf(first.itemId());
        var struck =
                switch (kind.reach) {
                    case SHOP -> Map.<String, String>of();
                    case PRODUCT -> Map.of("product", id);
                    case CATEGORY -> Map.of("category", first.category());
                };
        var right = new ArrayList<Map<String, String>>();
        if (!struck.isEmpty()) {
            right.add(struck);
        }
        if (!kind.channel.isEmpty()) {
            var within = new java.util.HashMap<>(struck);
            within.put("channel", kind.channel);
            right.add(Map.copyOf(within));
        }
        return new Planted(
                kind.id,
                cause,
                Optional.ofNullable(struck.get("category")),
                Optional.ofNullable(struck.get("product")),
                Optional.of(kind.channel).filter(channel -> !channel.isEmpty()),
                loss,
                Set.copyOf(right));
    }

    /// A product on sale, the more wanted the likelier.
    private Product wanted() {
        double sum = 0;
        for (double appeal : blueprint.goods.appeal) {
            sum += appeal;
        }
        double left = random.nextDouble() * sum;
        int at = -1;
        while (left >= 0 && at < blueprint.goods.appeal.length - 1) {
            left -= blueprint.goods.appeal[++at];
        }
        return blueprint.goods.products.get(at);
    }
}
