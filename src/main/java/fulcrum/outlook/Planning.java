package fulcrum.outlook;

import fulcrum.statistics.Counterfactuals;
import fulcrum.statistics.EffectQuestion.Setting;
import fulcrum.statistics.Refusal;
import fulcrum.statistics.Scale;
import fulcrum.units.Period;
import java.util.Arrays;
import java.util.OptionalDouble;

/// Says what the past of a figure would let anybody see of an action that begins after it.
final class Planning {

    private static final double CONFIDENCE = 0.95;

    private Planning() {}

    /// @param days how many the action is to take
    /// @param share the wished change
    static Planned of(Course course, int days, double share) {
        var known =
                Arrays.stream(course.series().toArray()).filter(v -> !Double.isNaN(v)).toArray();
        double usual = Arrays.stream(known).average().orElse(0);
        if (!(usual > 0)) {
            return new Planned.Refused(Refusals.said(Refusal.NOT_POSITIVE));
        }
        var end = course.days().until();
        var ahead = new Period(end, end.plusDays(days));
        var prepared = course.prepared(ahead);
        var scale = Scale.fitting(known);
        boolean log = scale == Scale.LOG;
        var setting =
                new Setting(
                        scale,
                        course.week().season(),
                        CONFIDENCE,
                        log
                                ? Math.abs(Math.log1p(Math.max(share, -0.99)))
                                : Math.abs(share) * usual);
        int steps = Math.max(1, course.steps(ahead));
        var series = prepared.series();
        return Counterfactuals.runTime(series, prepared.events(), setting)
                .<Planned>map(help ->
                        new Planned.Told(
                                course,
                                inShares(
                                        Counterfactuals.smallestVisible(
                                                series, prepared.events(), setting, steps),
                                        log,
                                        usual),
                                help))
                .orElseGet(() -> new Planned.Refused(Refusals.said(Refusal.NOT_ENOUGH_HISTORY)));
    }

    private static OptionalDouble inShares(OptionalDouble visible, boolean log, double usual) {
        return visible.isPresent()
                ? OptionalDouble.of(
                        log ? Math.expm1(visible.getAsDouble()) : visible.getAsDouble() / usual)
                : visible;
    }
}
