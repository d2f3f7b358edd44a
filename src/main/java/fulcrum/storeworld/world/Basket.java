package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.making.Blueprint;
import java.util.ArrayList;
import java.util.List;

/// Draws what goes into one order: the product that was looked at, and what goes with it.
final class Basket {

    private static final double SECOND = 0.17;
    private static final double THIRD = 0.35;
    private static final double ONE = 0.9;
    private static final double MANY = 0.012;

    private final Blueprint blueprint;
    private final World world;

    Basket(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
    }

    /// The lines; empty where the product has just run out.
    List<Order.Line> of(Buyer buyer) {
        int product = Today.product(buyer.cell());
        var lines = new ArrayList<Order.Line>(2);
        add(lines, product, buyer.number(), 0);
        if (lines.isEmpty()) {
            return lines;
        }
        var chance = blueprint.chance;
        double more = SECOND * world.knobs.factor(Knob.BASKET, product);
        double u = chance.uniform(Matter.BASKET, buyer.number(), 0);
        if (u < more) {
            int partner = blueprint.goods.partner[product];
            if (partner != product && isWorth(partner, buyer.number())) {
                add(lines, partner, buyer.number(), 1);
            }
            int third = blueprint.goods.partner[partner];
            if (u < more * THIRD
                    && third != product
                    && third != partner
                    && isWorth(third, buyer.number())) {
                add(lines, third, buyer.number(), 2);
            }
        }
        return lines;
    }

    /// Whether somebody takes a second product at its price of today.
    private boolean isWorth(int product, long number) {
        double price = world.knobs.of(Knob.PRICE, product);
        return price <= 0
                || blueprint.chance.uniform(Matter.BASKET, number, 1 + product)
                        < Math.exp(Dearness.on(price));
    }

    private void add(List<Order.Line> lines, int product, long number, int place) {
        int wanted = quantity(number, place);
        int got = Math.min(wanted, world.onSale(product) ? world.state.stock[product] : 0);
        if (got > 0) {
            int forms = blueprint.goods.products.get(product).variants().size();
            int variant = blueprint.chance.below(forms, Matter.VARIANT, number, 10L + place);
            lines.add(new Order.Line(product, variant, got, world.today.prices[product]));
        }
    }

    /// Mostly one piece; now and then somebody buys for many.
    private int quantity(long number, int place) {
        double u = blueprint.chance.uniform(Matter.QUANTITY, number, place);
        if (u < ONE) {
            return 1;
        }
        if (u > 1 - MANY) {
            return 3 + Draw.geometric(0.25, (u - 1 + MANY) / MANY);
        }
        return Math.min(4, 1 + Draw.geometric(0.75, (u - ONE) / (1 - ONE)));
    }
}
