package fulcrum.diagnosis;

import fulcrum.metrics.Better;
import fulcrum.statistics.Shift;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.OptionalDouble;

/// Whether a figure that is known as a range is worse than it used to be.
///
/// Said only where both ends say so: the less clear end's chance is the chance, and the smaller
/// change counts.
///
/// @param high the same with the upper end of the range; of a share of a range, the lower share
record Ranged(Quantity low, Quantity high, Priced priced) implements Asked {

    private static final double MATTERS = 0.05;

    @Override
    public Look look(Dossier dossier) {
        var lower = dossier.shift(low);
        var upper = dossier.shift(high);
        if (lower.isEmpty() || upper.isEmpty()) {
            return Needed.weeks(dossier, lower.isEmpty() ? low : high);
        }
        return seen(dossier, lower.get(), upper.get());
    }

    private Look seen(Dossier dossier, Shift lower, Shift upper) {
        boolean isLower = Math.abs(change(lower)) < Math.abs(change(upper));
        var smaller = isLower ? lower : upper;
        boolean bad =
                low.isWorse(change(lower))
                        && low.isWorse(change(upper))
                        && Math.abs(change(smaller)) >= MATTERS;
        var last = Weekly.monday(dossier.weekly().of(low).lastKey() + 1);
        var days = new Period(last.minusWeeks(smaller.lately()), last);
        return new Look.Seen(
                bad,
                OptionalDouble.of(Math.max(chance(lower), chance(upper))),
                Said.of(
                        "diagnosis.ranged.figure",
                        low.name(),
                        dossier.told(low.unit(), Math.min(lower.now(), upper.now())),
                        dossier.told(low.unit(), Math.max(lower.now(), upper.now()))),
                Said.of(
                        "diagnosis.since",
                        days.from(),
                        Said.of(
                                "diagnosis.ranged.comparison",
                                dossier.told(low.unit(), lower.expected()),
                                Moved.signed(change(lower)),
                                Moved.signed(change(upper)))),
                priced.cost(dossier, isLower ? low : high, smaller),
                Evidence.of(low.metric(), days));
    }

    private static double change(Shift shift) {
        return shift.change().estimate();
    }

    private double chance(Shift shift) {
        return low.better() == Better.LOWER ? shift.rose() : shift.fell();
    }
}
