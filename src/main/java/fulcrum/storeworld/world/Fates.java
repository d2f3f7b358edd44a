package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Order.Fate;
import fulcrum.storeworld.chronicle.Order.Line;
import fulcrum.storeworld.chronicle.Order.Reason;
import fulcrum.storeworld.chronicle.Order.Refund;
import fulcrum.storeworld.making.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Draws what becomes of an order after it was placed.
final class Fates {

    static final long DAY = 86_400;
    private static final double UNPAID = 0.055;
    private static final double PAYS_LATER = 0.015;
    private static final double HOURS_TO_SEND = 22;
    private static final double WHOLE = 0.75;
    private static final double[] HOURS = {
        2.2, 1.2, 0.6, 0.4, 0.3, 0.4, 0.9, 1.8, 3.1, 4.6, 5.3, 5.2, 4.9, 5.0, 5.2, 5.1, 5.0, 4.7,
        4.6, 5.4, 6.9, 7.8, 7.0, 4.4
    };
    private static final double[] BY_HOUR = Draw.sums(HOURS);

    private static final List<Reason> REASONS =
            List.of(
                    Reason.DISLIKED,
                    Reason.WRONG_SIZE,
                    Reason.POOR_QUALITY,
                    Reason.NOT_AS_DESCRIBED,
                    Reason.LATE,
                    Reason.DAMAGED);

    private final Chance chance;
    private final World world;

    Fates(Blueprint blueprint, World world) {
        this.chance = blueprint.chance;
        this.world = world;
    }

    /// @param dayStart moment at which the day begins
    Fate of(long number, int product, long dayStart) {
        int hour = Draw.index(BY_HOUR, chance.uniform(Matter.TIME, number, 0));
        long placed = dayStart + hour * 3_600L + chance.below(3_600, Matter.TIME, number, 1);
        double u = chance.uniform(Matter.PAYING, number, 0);
        if (u < UNPAID * world.knobs.factor(Knob.UNPAID, product)) {
            var none = OptionalLong.empty();
            return new Fate(placed, none, none, none, OptionalLong.of(placed + DAY));
        }
        long paid = placed + 15 + chance.below(600, Matter.PAYING, number, 1);
        if (u > 1 - PAYS_LATER) {
            paid = placed + 3_600 + chance.below(20 * 3_600, Matter.PAYING, number, 2);
        }
        paid = Math.min(paid, dayStart + 2 * DAY - 1);
        double hours =
                HOURS_TO_SEND
                        * world.knobs.factor(Knob.SHIPPING, product)
                        * Math.exp(0.4 * chance.normal(Matter.SHIPPING, number, 0));
        long sent = paid + (long) (3_600 * Math.min(200, hours));
        long completed =
                sent + 2 * DAY + (long) (DAY * 9 * chance.uniform(Matter.SHIPPING, number, 1));
        return new Fate(
                placed,
                OptionalLong.of(paid),
                OptionalLong.of(sent),
                OptionalLong.of(completed),
                OptionalLong.empty());
    }

    /// Money that will be given back, line by line.
    ///
    /// @param shares what was paid for each line
    List<Refund> refunds(long number, Fate fate, List<Line> lines, long[] shares) {
        if (fate.paidAt().isEmpty()) {
            return List.of();
        }
        List<Refund> refunds = List.of();
        long sent = fate.shippedAt().orElseThrow();
        double lateHours = (sent - fate.paidAt().getAsLong()) / 3_600.0;
        for (int i = 0; i < lines.size(); i++) {
            double u = chance.uniform(Matter.REFUND, number, i);
            var reason = reason(u, lines.get(i).product(), lateHours);
            if (reason.isPresent()) {
                refunds = refunds.isEmpty() ? new ArrayList<>(2) : refunds;
                refunds.add(refund(number, i, shares[i], sent, reason.get()));
            }
        }
        return refunds;
    }

    private Optional<Reason> reason(double u, int product, double lateHours) {
        var knobs = world.knobs;
        double bad = world.blueprint.goods.quality[product] + knobs.of(Knob.QUALITY, product);
        double[] odds = {
            0.012,
            0.010 * knobs.factor(Knob.SIZING, product),
            0.007 * Math.exp(-0.8 * bad),
            0.005 * knobs.factor(Knob.DESCRIBED, product),
            0.002 * Math.min(6, lateHours / HOURS_TO_SEND),
            0.003 * knobs.factor(Knob.DAMAGE, product)
        };
        double left = u;
        for (int i = 0; i < odds.length; i++) {
            left -= odds[i];
            if (left < 0) {
                return Optional.of(REASONS.get(i));
            }
        }
        return Optional.empty();
    }

    private Refund refund(long number, int line, long share, long sent, Reason reason) {
        boolean whole = chance.uniform(Matter.REASON, number, line) < WHOLE;
        long amount = Math.max(1, whole ? share : share * 3 / 10);
        long asked =
                sent
                        + 2 * DAY
                        + (long) (DAY * 6 * chance.uniform(Matter.REFUND_TIME, number, line));
        long done =
                asked
                        + 3_600
                        + (long) (DAY * 5 * chance.uniform(Matter.REFUND_TIME, number, 50 + line));
        boolean returned = whole && reason != Reason.LATE;
        return new Refund(number * 10 + line, line, amount, asked, done, reason, returned);
    }
}
