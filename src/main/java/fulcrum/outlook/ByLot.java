package fulcrum.outlook;

import fulcrum.metrics.Metrics;
import fulcrum.outlook.ActionQuestion.Lot;
import fulcrum.outlook.Comparing.Answer.NotSo;
import fulcrum.outlook.Comparing.Answer.Told;
import fulcrum.outlook.LotParts.Found;
import fulcrum.statistics.Effect;
import fulcrum.statistics.Interval;
import fulcrum.statistics.RolloutQuestion;
import fulcrum.statistics.RolloutQuestion.Unit;
import fulcrum.statistics.Rollouts;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Measures what an action did beside those parts of its own that did not get it, or not yet, by
/// lot.
final class ByLot {

    private static final double CONFIDENCE = 0.95;
    private static final int LEAST_BEFORE = 28;
    private static final int WEEKS_KNOWN = 52;
    private static final int LEAST_PARTS = 4;

    private final Course course;
    private final ActionQuestion question;
    private final Lot lot;
    private final List<LocalDate> days;
    private final int from;
    private final LotParts parts;

    private ByLot(Course whole, ActionQuestion question, Lot lot) {
        this.question = question;
        this.lot = lot;
        course = whole.until(Judging.known(whole, question.action()).until());
        var first = question.action().from();
        days =
                first.minusWeeks(WEEKS_KNOWN)
                        .datesUntil(course.days().until())
                        .filter(day -> course.at(day).isPresent())
                        .toList();
        from = (int) days.stream().filter(day -> day.isBefore(first)).count();
        parts = new LotParts(question, lot, days, from);
    }

    static Comparing.Answer of(Metrics metrics, Course whole, ActionQuestion question, Lot lot) {
        var mine = new ByLot(whole, question, lot);
        return mine.hindrance()
                .<Comparing.Answer>map(NotSo::new)
                .orElseGet(() -> mine.told(metrics));
    }

    /// The path behind a verdict by lot; empty where it is told another way.
    static Optional<Without> without(
            Metrics metrics, Course whole, ActionQuestion question, Lot lot) {
        var mine = new ByLot(whole, question, lot);
        return mine.hindrance().isEmpty()
                        && mine.parts.found(metrics) instanceof Found.Parts(var parts)
                        && mine.few(parts).isEmpty()
                ? mine.path(parts)
                : Optional.empty();
    }

    private Optional<Said> hindrance() {
        if (!course.addsUp()) {
            return Optional.of(Said.of("outlook.design.no-sum"));
        }
        return from < LEAST_BEFORE || days.size() == from
                ? Optional.of(Said.of("outlook.design.short", LEAST_BEFORE))
                : Optional.empty();
    }

    private Comparing.Answer told(Metrics metrics) {
        return switch (parts.found(metrics)) {
            case Found.Refused(var why) -> new NotSo(why);
            case Found.Parts(var parts) ->
                    few(parts).<Comparing.Answer>map(NotSo::new).orElseGet(() -> told(parts));
        };
    }

    private int before() {
        return LotParts.before(from);
    }

    private Optional<Said> few(SequencedMap<String, Unit> parts) {
        long first = parts.values().stream().filter(part -> part.later() == 0).count();
        long rest = parts.size() - first;
        return Math.min(first, rest) < LEAST_PARTS
                ? Optional.of(Said.of("outlook.design.lot-few", first, rest, LEAST_PARTS))
                : Optional.empty();
    }

    private RolloutQuestion asked(SequencedMap<String, Unit> parts) {
        return new RolloutQuestion(
                List.copyOf(parts.values()), from, before(), CONFIDENCE, question.matters());
    }

    private Comparing.Answer told(SequencedMap<String, Unit> parts) {
        return switch (Rollouts.effect(asked(parts))) {
            case Effect.Refused(var why, var _) -> new NotSo(Refusals.said(why));
            case Effect.Measured measured -> new Told(told(measured, parts));
        };
    }

    private Judged told(Effect.Measured measured, SequencedMap<String, Unit> parts) {
        var asked = asked(parts);
        double reached = Rollouts.reached(asked);
        var interval = measured.interval();
        return new Judged.Measured(
                course,
                compared(asked),
                design(parts, asked),
                measured.verdict(),
                new Judged.Shift(measured.estimate(), interval),
                new Judged.Shift(
                        amount(measured.estimate(), reached),
                        new Interval(
                                amount(interval.low(), reached), amount(interval.high(), reached))),
                measured.smallestVisible(),
                measured.calibration(),
                Optional.empty());
    }

    /// Of what was reached, what a share of the expected is.
    private static double amount(double share, double reached) {
        return reached * share / (1 + share);
    }

    /// Until the last group begins: then nothing is left to compare with.
    private Period compared(RolloutQuestion asked) {
        return new Period(
                question.action().from(), days.get(from + asked.length() - 1).plusDays(1));
    }

    private Design design(SequencedMap<String, Unit> parts, RolloutQuestion asked) {
        long begun = parts.values().stream().filter(part -> part.later() < asked.length()).count();
        long never = parts.size() - begun;
        return new Design(
                lot.holdsOut() ? Design.By.HOLD_OUT : Design.By.STAGGERED,
                lot.holdsOut()
                        ? Said.of("outlook.design.hold-out", begun, never)
                        : Said.of(
                                "outlook.design.staggered",
                                parts.size(),
                                compared(asked).until().minusDays(1)),
                weights(parts));
    }

    /// What those that got it last, or never, sold before, as shares.
    private SequencedMap<String, Double> weights(SequencedMap<String, Unit> parts) {
        int last = parts.values().stream().mapToInt(Unit::later).max().orElse(0);
        var weights = new LinkedHashMap<String, Double>();
        parts.forEach((part, unit) -> {
            if (unit.later() == last) {
                weights.put(
                        part, Arrays.stream(unit.series().toArray(), from - before(), from).sum());
            }
        });
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((_, one) -> one / sum);
        return weights;
    }

    private Optional<Without> path(SequencedMap<String, Unit> parts) {
        var asked = asked(parts);
        return Rollouts.path(asked)
                .map(path -> new Without(course, days.subList(from, from + asked.length()), path));
    }
}
