package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.making.Blueprint;
import java.util.List;

/// What a day comes to in the shop's books.
final class DayBooks {

    private static final double FIXED = 0.07;
    private static final double HOLDING = 0.0004;

    private final World world;
    private final Blueprint blueprint;
    private final State state;
    private final Today today;
    private final List<Cause> causes;

    DayBooks(World world, List<Cause> causes) {
        this.world = world;
        this.blueprint = world.blueprint;
        this.state = world.state;
        this.today = world.today;
        this.causes = causes;
    }

    /// The figures of the day; what was due today is paid.
    Totals totals() {
        int slot = State.slot(state.day);
        long refunds = state.refundsDue[slot];
        long back = state.goodsBackDue[slot];
        state.refundsDue[slot] = 0;
        state.goodsBackDue[slot] = 0;
        var sums = today.totals;
        long fixed = fixed();
        long profit =
                sums[Today.PAID]
                        - refunds
                        - sums[Today.COST]
                        + back
                        - sums[Today.AD_COST]
                        - sums[Today.FEES]
                        - sums[Today.FULFILMENT]
                        - fixed;
        return new Totals(
                door(Today.VISITORS),
                door(Today.PAGE_VIEWS),
                door(Today.FAVOURITES),
                door(Today.CART_PIECES),
                sums[Today.ORDERS],
                sums[Today.ORDERS],
                sums[Today.NEW_BUYERS],
                sums[Today.UNITS],
                sums[Today.LIST],
                sums[Today.DISCOUNT],
                sums[Today.PAID],
                refunds,
                sums[Today.COST],
                sums[Today.AD_COST],
                sums[Today.FEES],
                sums[Today.FULFILMENT],
                fixed,
                profit);
    }

    private long door(int what) {
        long sum = 0;
        for (long count : today.doors[what]) {
            sum += count;
        }
        return sum;
    }

    /// Rent, wages, software; what actions cost on the day they are done; and what stock costs to
    /// hold.
    private long fixed() {
        double plain =
                FIXED
                        * blueprint.plan.scale().orders()
                        * world.ticket()
                        * world.knobs.shopFactor(Knob.FIXED);
        double held = 0;
        for (int p = 0; p < state.stock.length; p++) {
            held += (double) state.stock[p] * blueprint.goods.products.get(p).unitCost();
        }
        long sum = Math.round(plain + HOLDING * held);
        for (var cause : causes) {
            if (cause instanceof Cause.Action action
                    && blueprint.plan.from().plusDays(state.day).equals(action.done())) {
                sum += action.cost();
            }
        }
        return sum;
    }
}
