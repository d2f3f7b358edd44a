package fulcrum.diagnosis;

import fulcrum.metrics.Better;
import fulcrum.statistics.Shift;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a figure of which a part is billed by the month is worse than it used to be: whole
/// months are compared too, because a bill that is spread evenly says nothing of single weeks.
///
/// @param quantity a metric for one of another
record Monthly(Quantity quantity, Priced priced, double matters) implements Asked {

    @Override
    public Look look(Dossier dossier) {
        boolean falls = quantity.better() != Better.LOWER;
        var looked =
                Stream.concat(
                                dossier.shift(quantity, falls).stream(),
                                months(dossier, falls).stream())
                        .toList();
        return Shift.clearest(looked, falls)
                .map(shift -> new Moved(quantity, priced, matters).seen(dossier, shift))
                .orElseGet(() -> Needed.weeks(dossier, quantity));
    }

    /// Told as a shift of the weeks since the last month began.
    private Optional<Shift> months(Dossier dossier, boolean falls) {
        var months = dossier.weekly().months(quantity);
        return Shift.ofLast(months, falls)
                .map(one ->
                        new Shift(
                                one.now(),
                                one.expected(),
                                one.change(),
                                one.fell(),
                                one.rose(),
                                one.seasonal(),
                                one.weeks(),
                                weeksSince(dossier, months.lastKey())));
    }

    private static int weeksSince(Dossier dossier, long middle) {
        var first = Weekly.monday(middle).withDayOfMonth(1);
        return Math.toIntExact(ChronoUnit.WEEKS.between(first, dossier.end()));
    }
}
