package fulcrum.outlook;

import fulcrum.statistics.Counterfactuals;
import fulcrum.statistics.Effect;
import fulcrum.statistics.EffectQuestion;
import fulcrum.statistics.Interval;
import fulcrum.statistics.Refusal;
import fulcrum.statistics.Scale;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// Measures what an action did to a course: as a part of what was to be expected where every day is
/// above zero, else as a part of what was usual before.
final class Judging {

    private static final double CONFIDENCE = 0.95;

    private final Course course;
    private final Period action;
    private final double matters;
    private final Scale scale;

    private Judging(Course course, Period action, double matters) {
        this.course = course;
        this.action = action;
        this.matters = matters;
        this.scale = Scale.fitting(course.series().toArray());
    }

    /// @param matters the smallest share that somebody would act upon
    static Judged of(Course whole, Period action, double matters) {
        if (!whole.days().contains(action.from())) {
            return new Judged.Refused(
                    Said.of(
                            "outlook.action-outside",
                            action.from(),
                            whole.days().from(),
                            whole.days().until().minusDays(1)));
        }
        var known =
                action.until().isBefore(whole.days().until())
                        ? action.until()
                        : whole.days().until();
        return new Judging(whole.until(known), new Period(action.from(), known), matters).judged();
    }

    private Judged judged() {
        if (!(usual() > 0)) {
            return refused(Refusal.NOT_POSITIVE);
        }
        var prepared = course.prepared(action);
        var asked =
                new EffectQuestion(
                        prepared.series(),
                        prepared.events(),
                        course.week().step(action.from()),
                        course.week().step(action.until()),
                        new EffectQuestion.Setting(
                                scale, course.week().season(), CONFIDENCE, least()));
        return switch (Counterfactuals.effect(asked)) {
            case Effect.Refused(var why) -> refused(why);
            case Effect.Measured measured ->
                    new Judged.Measured(
                            course,
                            action,
                            measured.verdict(),
                            shift(measured, this::share),
                            shift(measured, this::amount),
                            share(measured.smallestVisible()),
                            measured.calibration());
        };
    }

    private static Judged refused(Refusal why) {
        return new Judged.Refused(Refusals.said(why));
    }

    private double least() {
        return scale == Scale.LOG ? Math.log1p(matters) : matters * usual();
    }

    private double share(double effect) {
        return scale == Scale.LOG ? Math.expm1(effect) : effect / usual();
    }

    private double amount(double effect) {
        var during = during().toArray();
        double sum = Arrays.stream(during).sum();
        double days = course.addsUp() ? 1 : during.length;
        return scale == Scale.LOG
                ? -Math.expm1(-effect) * sum / days
                : effect * during.length / days;
    }

    private static Judged.Shift shift(Effect.Measured measured, DoubleUnaryOperator told) {
        return new Judged.Shift(
                told.applyAsDouble(measured.estimate()),
                new Interval(
                        told.applyAsDouble(measured.interval().low()),
                        told.applyAsDouble(measured.interval().high())));
    }

    private double usual() {
        return known(0, course.week().step(action.from())).average().orElse(0);
    }

    private DoubleStream during() {
        return known(course.week().step(action.from()), course.series().length());
    }

    private DoubleStream known(int from, int until) {
        return Arrays.stream(course.series().toArray(), from, until).filter(v -> !Double.isNaN(v));
    }
}
