package fulcrum.statistics;

import fulcrum.statistics.panel.Lots;
import java.util.List;

/// What did an action do to units that were given it by lot, some later than others or never?
///
/// @param from the step at which the first begin
/// @param before steps before it by which a unit is measured; earlier ones are for trial
/// @param matters the smallest share that somebody would act upon; above 0
public record RolloutQuestion(
        List<Unit> units, int from, int before, double confidence, double matters) {

    /// @param later steps after the first at which it begins, or `NEVER`
    public record Unit(Series series, int later) {

        public static final int NEVER = Lots.NEVER;
    }

    public RolloutQuestion {
        units = List.copyOf(units);
        if (!(confidence > 0 && confidence < 1) || !(matters > 0) || before < 1 || from < 0) {
            throw new IllegalArgumentException(
                    "confidence in (0, 1), matters > 0, before ≥ 1, from ≥ 0; here %s, %s, %d, %d"
                            .formatted(confidence, matters, before, from));
        }
    }

    /// How many steps from the first on have both: some that have begun, and some that have not.
    public int length() {
        int last = units.stream().mapToInt(Unit::later).max().orElse(0);
        int known = units.stream().mapToInt(unit -> unit.series().length()).min().orElse(0) - from;
        return Math.max(0, Math.min(known, last));
    }
}
