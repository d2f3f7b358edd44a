package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.chronicle.Order;

/// An amount of a whole order shared out to its lines by their list amounts, exact to the coin.
public final class Shares {

    private Shares() {}

    /// Each line's share of the discount. What is left of a coin falls on the lines from the end,
    /// so that no line is given more than it costs.
    public static long[] ofDiscount(Order order) {
        return of(order.discount(), order);
    }

    /// Each line's share of an amount.
    public static long[] of(long amount, Order order) {
        var lines = order.lines();
        var shares = new long[lines.size()];
        long weight = lines.stream().mapToLong(Order.Line::listAmount).sum();
        long left = amount;
        for (int i = 0; i < shares.length; i++) {
            long own = lines.get(i).listAmount();
            shares[i] = weight == 0 ? left : Math.ceilDiv(Math.multiplyExact(left, own), weight);
            left -= shares[i];
            weight -= own;
        }
        return shares;
    }
}
