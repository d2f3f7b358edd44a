package fulcrum.leverage;

import fulcrum.actions.ActionId;
import fulcrum.effects.Reading;
import fulcrum.effects.Result;
import fulcrum.effects.Size;
import fulcrum.leverage.Track.Standing;
import fulcrum.leverage.Track.Use;
import fulcrum.metrics.Better;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.statistics.Estimate;
import fulcrum.statistics.LeverBeliefs;
import fulcrum.statistics.LeverBeliefs.LeverBelief;
import fulcrum.statistics.LeverQuestion;
import fulcrum.statistics.PastEffect;
import fulcrum.statistics.Shrinkage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Reads what each lever brought from what was measured of its actions.
///
/// The best of many was partly luck: each is believed as far as all levers of the store together
/// allow, on a logarithmic scale on which good is up.
record Tracking(
        List<Lever> levers, Map<ActionId, Reading> readings, Metrics metrics, LocalDate today) {

    private static final double HALF_LIFE_DAYS = 365;

    /// Effects of one action on one metric are a tenth, give or take.
    private static final double TYPICAL = 0.1;

    private static final double CONFIDENCE = 0.95;
    private static final double PROVEN = 0.95;
    private static final double WIDTH = 2 * 1.96;
    private static final double LEAST_ERROR = 1e-4;
    private static final double LEAST_SHARE = -0.99;
    private static final Set<Result> TRIED =
            Set.of(Result.WORKED, Result.NO_EFFECT, Result.HURT, Result.CANNOT_TELL);

    List<Track> tracks() {
        var past = levers.stream().flatMap(this::past).toList();
        var question = new LeverQuestion(past, HALF_LIFE_DAYS, TYPICAL, CONFIDENCE);
        var beliefs =
                Shrinkage.of(question) instanceof LeverBeliefs.Formed formed
                        ? Optional.of(formed)
                        : Optional.<LeverBeliefs.Formed>empty();
        return levers.stream()
                .map(lever -> track(lever, beliefs))
                .sorted(
                        Comparator.comparing(Track::standing)
                                .thenComparingDouble(
                                        one -> -one.perHour().orElse(Double.NEGATIVE_INFINITY)))
                .toList();
    }

    private Track track(Lever lever, Optional<LeverBeliefs.Formed> beliefs) {
        var uses =
                lever.uses().stream()
                        .map(action -> new Use(action, Optional.ofNullable(readings.get(action))))
                        .toList();
        var measured = uses.stream().flatMap(Tracking::measured).toList();
        if (measured.isEmpty()) {
            return new Track(
                    lever,
                    uses,
                    Standing.UNTRIED,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    BigDecimal.ZERO);
        }
        var belief = beliefs.map(formed -> formed.about(kind(lever), lever.id().toString()));
        var worths =
                measured.stream()
                        .flatMap(one -> one.measured().flatMap(Reading.Measured::worth).stream())
                        .toList();
        return new Track(
                lever,
                uses,
                standing(measured, belief),
                belief.map(one -> size(lever, one)),
                belief.map(one -> OptionalDouble.of(one.positive())).orElse(OptionalDouble.empty()),
                worths.isEmpty() ? Optional.empty() : Optional.of(Size.together(worths)),
                lever.play().hours().multiply(BigDecimal.valueOf(worths.size())));
    }

    private static Stream<Reading> measured(Use use) {
        return use.reading().stream()
                .filter(one -> one.measured().isPresent() && TRIED.contains(one.result()));
    }

    private static Standing standing(List<Reading> measured, Optional<LeverBelief> belief) {
        boolean failed =
                measured.stream()
                                .anyMatch(one ->
                                        one.result() == Result.NO_EFFECT
                                                || one.result() == Result.HURT)
                        && measured.stream().noneMatch(one -> one.result() == Result.WORKED);
        if (failed) {
            return Standing.FAILED;
        }
        return belief.filter(one -> one.positive() >= PROVEN).isPresent()
                ? Standing.PROVEN
                : Standing.OPEN;
    }

    private Stream<PastEffect> past(Lever lever) {
        return lever.uses().stream()
                .flatMap(action -> Optional.ofNullable(readings.get(action)).stream())
                .filter(one -> TRIED.contains(one.result()))
                .flatMap(one -> one.measured().stream())
                .map(one -> past(lever, one));
    }

    private PastEffect past(Lever lever, Reading.Measured measured) {
        double sign = sign(measured.metric());
        double value = sign * log(measured.share().estimate());
        double error = (log(measured.share().high()) - log(measured.share().low())) / WIDTH;
        return new PastEffect(
                kind(lever),
                lever.id().toString(),
                new Estimate(value, Math.max(LEAST_ERROR, error)),
                Math.max(0, ChronoUnit.DAYS.between(measured.days().until(), today)));
    }

    private static String kind(Lever lever) {
        return lever.id().toString();
    }

    private static double log(double share) {
        return Math.log1p(Math.max(LEAST_SHARE, share));
    }

    private double sign(MetricId metric) {
        return metrics.find(metric).map(Metric::better).filter(Better.LOWER::equals).isPresent()
                ? -1
                : 1;
    }

    /// Back on the scale of shares, the way the metric moves.
    private Size size(Lever lever, LeverBelief belief) {
        double sign = lever.play().metric().map(this::sign).orElse(1.0);
        double estimate = Math.expm1(sign * belief.effect().value());
        double one = Math.expm1(sign * belief.interval().low());
        double other = Math.expm1(sign * belief.interval().high());
        return new Size(estimate, Math.min(one, other), Math.max(one, other));
    }
}
