package fulcrum.diagnosis;

import fulcrum.metrics.Better;
import fulcrum.metrics.Told;
import fulcrum.statistics.Shift;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.OptionalDouble;

/// Whether a figure is worse than it used to be.
///
/// @param matters a smaller change is no matter
record Moved(Quantity quantity, Priced priced, double matters) implements Asked {

    @Override
    public Look look(Dossier dossier) {
        return dossier.shift(quantity)
                .map(shift -> seen(dossier, shift))
                .orElseGet(() -> Needed.weeks(dossier, quantity));
    }

    Look seen(Dossier dossier, Shift shift) {
        double change = shift.change().estimate();
        var days = days(dossier, shift);
        return new Look.Seen(
                quantity.isWorse(change) && Math.abs(change) >= matters,
                OptionalDouble.of(quantity.better() == Better.LOWER ? shift.rose() : shift.fell()),
                figure(dossier, shift.now()),
                comparison(dossier, shift, days),
                priced.cost(dossier, quantity, shift),
                Evidence.of(quantity.metric(), days));
    }

    private Period days(Dossier dossier, Shift shift) {
        var last = Weekly.monday(dossier.weekly().of(quantity).lastKey() + 1);
        return new Period(last.minusWeeks(shift.lately()), last);
    }

    private Said figure(Dossier dossier, double now) {
        var amount = dossier.told(quantity.unit(), now);
        return quantity.per().isEmpty() && dossier.metrics().flows(quantity.metric())
                ? Said.of("diagnosis.moved.a-week", quantity.name(), amount)
                : Said.of("diagnosis.figure", quantity.name(), amount);
    }

    private Said comparison(Dossier dossier, Shift shift, Period days) {
        var expected = dossier.told(quantity.unit(), shift.expected());
        var change = signed(shift.change().estimate());
        var range =
                Said.of(
                        "diagnosis.range",
                        signed(shift.change().interval().low()),
                        signed(shift.change().interval().high()));
        var told =
                shift.seasonal()
                        ? Said.of("diagnosis.moved.season", expected, change, range)
                        : Said.of("diagnosis.moved.before", expected, change, range);
        return Said.of("diagnosis.since", days.from(), told);
    }

    static String signed(double share) {
        return (share > 0 ? "+" : "") + Told.percent(share);
    }
}
