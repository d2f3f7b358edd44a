package fulcrum.storeworld.chronicle;

import java.util.List;
import java.util.OptionalLong;

/// An order with its whole fate: what an export shows of it depends on when it was made.
///
/// @param number unique, rises with time, at most 15 digits; it does not change when other orders
///   are taken out of the world
/// @param goodsDue the lines' list amounts less `discount`
/// @param discount taken off the whole order: festival price, coupon
/// @param coupon the part of `discount` that was a coupon
/// @param fee what the platform keeps of it
/// @param consulted true where the buyer talked to the shop before
public record Order(
        long number,
        Customer customer,
        Source source,
        Terminal terminal,
        boolean consulted,
        List<Line> lines,
        long goodsDue,
        long shippingDue,
        long discount,
        long coupon,
        long fee,
        Fate fate,
        List<Refund> refunds) {

    public Order {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    /// What was paid, once it was paid.
    public long total() {
        return goodsDue + shippingDue;
    }

    public int pieces() {
        int pieces = 0;
        for (var line : lines) {
            pieces += line.quantity();
        }
        return pieces;
    }

    /// One product in an order. `unitPrice` is the list price of that day.
    public record Line(int product, int variant, int quantity, long unitPrice) {

        public long listAmount() {
            return unitPrice * quantity;
        }
    }

    /// When things happen to an order. An unpaid order is closed without `paidAt`.
    public record Fate(
            long placedAt,
            OptionalLong paidAt,
            OptionalLong shippedAt,
            OptionalLong completedAt,
            OptionalLong closedAt) {}

    /// Money given back for one line of the order; `line` is its place in `lines`.
    public record Refund(
            long number,
            int line,
            long amount,
            long askedAt,
            long doneAt,
            Reason reason,
            boolean returned) {}

    /// Why a buyer wants money back.
    public enum Reason {
        DISLIKED,
        WRONG_SIZE,
        POOR_QUALITY,
        NOT_AS_DESCRIBED,
        LATE,
        DAMAGED
    }

    /// What stands behind the word that a platform has for it.
    public enum Status {
        UNPAID,
        PAID,
        SHIPPED,
        COMPLETED,
        CLOSED
    }

    /// The state at a moment, as an export made then would show it.
    public Status statusAt(long moment) {
        if (by(fate.closedAt, moment)) {
            return Status.CLOSED;
        }
        if (by(fate.completedAt, moment)) {
            return Status.COMPLETED;
        }
        if (by(fate.shippedAt, moment)) {
            return Status.SHIPPED;
        }
        return by(fate.paidAt, moment) ? Status.PAID : Status.UNPAID;
    }

    /// Money given back up to a moment.
    public long refundedBy(long moment) {
        long sum = 0;
        for (var refund : refunds) {
            if (refund.doneAt <= moment) {
                sum += refund.amount;
            }
        }
        return sum;
    }

    /// True where the thing had happened by then.
    public static boolean by(OptionalLong when, long moment) {
        return when.isPresent() && when.getAsLong() <= moment;
    }
}
