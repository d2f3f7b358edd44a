package fulcrum.outlook;

import static java.util.Objects.requireNonNull;

import fulcrum.metrics.Metrics;
import fulcrum.statistics.Counterfactuals;
import fulcrum.statistics.Effect;
import fulcrum.statistics.EffectQuestion;
import fulcrum.statistics.Interval;
import fulcrum.statistics.Refusal;
import fulcrum.statistics.Scale;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Measures what an action did to a course: as a part of what was to be expected where every day is
/// above zero, else as a part of what was usual before.
final class Judging {

    private static final double CONFIDENCE = 0.95;

    private final Course whole;
    private final Course course;
    private final Period action;
    private final double matters;
    private final Scale scale;

    private Judging(Course whole, Period action, double matters) {
        this.whole = whole;
        this.course = whole.until(action.until());
        this.action = action;
        this.matters = matters;
        this.scale = Scale.fitting(course.series().toArray());
    }

    /// By the first way that can be trusted: parts that the action did not touch, else the figure's
    /// own past.
    static Judged of(Metrics metrics, Course whole, ActionQuestion question) {
        var action = question.action();
        if (!whole.days().contains(action.from())) {
            return new Judged.Refused(
                    Said.of(
                            "outlook.action-outside",
                            action.from(),
                            whole.days().from(),
                            whole.days().until().minusDays(1)));
        }
        return question.lot()
                .map(lot ->
                        switch (ByLot.of(metrics, whole, question, lot)) {
                            case Comparing.Answer.Told(var judged) -> judged;
                            case Comparing.Answer.NotSo(var why) ->
                                    instead(why, otherwise(metrics, whole, question));
                        })
                .orElseGet(() -> otherwise(metrics, whole, question));
    }

    /// Groups were drawn, and yet cannot be compared.
    private static Judged instead(Said why, Judged judged) {
        return switch (judged) {
            case Judged.Refused refused -> refused;
            case Judged.Measured measured ->
                    measured.by(Said.of("outlook.design.instead", why, measured.design().why()));
        };
    }

    private static Judged otherwise(Metrics metrics, Course whole, ActionQuestion question) {
        return switch (Comparing.of(metrics, whole, question)) {
            case Comparing.Answer.Told(var judged) -> judged;
            case Comparing.Answer.NotSo(var why) ->
                    new Judging(whole, known(whole, question.action()), question.matters())
                            .judged(Design.ownPast(Said.of("outlook.design.own-past", why)));
        };
    }

    /// The days of an action that facts cover.
    static Period known(Course whole, Period action) {
        var end = whole.days().until();
        return new Period(action.from(), action.until().isBefore(end) ? action.until() : end);
    }

    /// The path behind what `of` tells; empty where there is none to draw.
    static Optional<Without> without(Metrics metrics, Course whole, ActionQuestion question) {
        return whole.days().contains(question.action().from())
                ? question.lot()
                        .flatMap(lot -> ByLot.without(metrics, whole, question, lot))
                        .or(() -> Comparing.without(metrics, whole, question))
                        .or(() ->
                                new Judging(
                                                whole,
                                                known(whole, question.action()),
                                                question.matters())
                                        .without())
                : Optional.empty();
    }

    private Optional<Without> without() {
        return usual() > 0
                ? Counterfactuals.path(asked(course.prepared(action)))
                        .map(path -> new Without(course, steps(), path))
                : Optional.empty();
    }

    private List<LocalDate> steps() {
        return IntStream.range(course.week().step(action.from()), course.series().length())
                .mapToObj(course.week()::day)
                .toList();
    }

    private EffectQuestion asked(Course.Prepared prepared) {
        return new EffectQuestion(
                prepared.series(),
                prepared.events(),
                course.week().step(action.from()),
                course.week().step(action.until()),
                new EffectQuestion.Setting(scale, course.week().season(), CONFIDENCE, least()));
    }

    private Judged judged(Design design) {
        if (!(usual() > 0)) {
            return isEmptyBefore()
                    ? new Judged.Refused(
                            Said.of(
                                    "outlook.refusal.empty-part",
                                    course.metric().name(),
                                    String.join(", ", parts())))
                    : refused(Refusal.NOT_POSITIVE);
        }
        var prepared = whole.prepared(action);
        return switch (Counterfactuals.effect(asked(prepared))) {
            case Effect.Refused(var why, var besides) ->
                    besides.isEmpty() ? refused(why) : inseparable(prepared, besides);
            case Effect.Measured measured ->
                    new Judged.Measured(
                            course,
                            action,
                            design,
                            measured.verdict(),
                            shift(measured, this::share),
                            shift(measured, this::amount),
                            share(measured.smallestVisible()),
                            measured.calibration(),
                            measured.help());
        };
    }

    /// Parts of which facts know nothing are most often parts under another name.
    private boolean isEmptyBefore() {
        return !parts().isEmpty()
                && known(0, course.week().step(action.from())).allMatch(value -> value == 0);
    }

    private List<String> parts() {
        return course.question().only().stream()
                .flatMap(one -> one.values().stream().map(part -> one.dimension() + "=" + part))
                .toList();
    }

    private static Judged inseparable(Course.Prepared prepared, List<String> besides) {
        return new Judged.Refused(
                Said.of(
                        "outlook.refusal.not-separable-from",
                        requireNonNull(prepared.names().get(besides.getFirst()))));
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
