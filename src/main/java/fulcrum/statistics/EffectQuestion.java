package fulcrum.statistics;

import java.util.List;

/// What did an action do to a series between two steps?
///
/// @param series long before the action, and during it
/// @param others what else moves the series and was not touched by the action
/// @param from the first step of the action
/// @param until the step after the last that counts
/// @param setting how to measure
public record EffectQuestion(
        Series series, List<Regressor> others, int from, int until, Setting setting) {

    public EffectQuestion {
        others = List.copyOf(others);
        if (from < 0 || until <= from || until > series.length()) {
            throw new IllegalArgumentException(
                    "steps %d to %d are not inside a series of %d"
                            .formatted(from, until, series.length()));
        }
        for (var other : others) {
            if (other.values().length() < until) {
                throw new IllegalArgumentException(
                        "regressor %s has %d steps, the question needs %d"
                                .formatted(other.name(), other.values().length(), until));
            }
        }
    }

    /// @param scale the effect is a mean difference on this scale
    /// @param period steps in a season: 7 for days with a weekly rhythm, 1 for none
    /// @param confidence of the interval, such as 0.95
    /// @param matters the smallest effect, on the scale, that somebody would act upon; above 0
    public record Setting(Scale scale, int period, double confidence, double matters) {

        public Setting {
            if (period < 1 || !(confidence > 0 && confidence < 1) || !(matters > 0)) {
                throw new IllegalArgumentException(
                        "period ≥ 1, confidence in (0, 1), matters > 0; here %d, %s, %s"
                                .formatted(period, confidence, matters));
            }
        }
    }
}
