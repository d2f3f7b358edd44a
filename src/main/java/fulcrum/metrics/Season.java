package fulcrum.metrics;

import fulcrum.units.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// How much the season moves a metric from one period to the next, as the same days of earlier
/// years show.
///
/// A year ago the level moved by `x` between the same days. That is a season as far as the steps
/// before this one repeated those of a year ago: `b` is the slope of a line through these pairs
/// (least squares), so that `b · (x − x̄)` is expected. Growth is the same in all steps and goes
/// into the means.
///
/// @param factor how many times the earlier level it lets expect
/// @param years how many earlier years say so
/// @param steps how many earlier steps were compared with those of the years before
record Season(double factor, int years, int steps) {

    private static final int MOST_YEARS = 3;
    private static final int YEAR = 365;
    private static final int LEAST_STEPS = 6;
    private static final int MOST_STEPS = 52;

    /// Shorter steps are weather, longer ones leave too few pairs.
    private static final int SHORTEST = 7;

    /// Standard errors beyond which steps repeat themselves by no chance.
    private static final double SURELY = 2;

    /// The days that are asked for at most.
    static Optional<Period> reach(Period before, Period now) {
        int gap = gap(before, now);
        return gap < SHORTEST || gap > YEAR / 2
                ? Optional.empty()
                : Optional.of(
                        new Period(
                                now.from()
                                        .minusYears(MOST_YEARS)
                                        .minusDays(gap * (steps(gap) + 1L)),
                                before.from().plusDays(now.days())));
    }

    private static int gap(Period before, Period now) {
        return (int) ChronoUnit.DAYS.between(before.from(), now.from());
    }

    /// A year of them, at least a dozen.
    private static int steps(int gap) {
        return Math.clamp(YEAR / gap, 2 * LEAST_STEPS, MOST_STEPS);
    }

    /// None where too little is known or where steps do not repeat themselves.
    ///
    /// @param level of an ordinary day; none where a period is not known whole
    static Optional<Season> of(
            Period before, Period now, Function<Period, Optional<Double>> level) {
        int gap = gap(before, now);
        for (int years = MOST_YEARS; years > 0; years--) {
            var earlier = new ArrayList<Double>();
            var later = new ArrayList<Double>();
            var own = years;
            var expected = middle(own, back -> step(now, 0, gap, level, back));
            for (int i = 1; i <= steps(gap) && expected.isPresent(); i++) {
                int at = i;
                var then = middle(own, back -> step(now, at, gap, level, back));
                var here = step(now, at, gap, level, 0);
                if (then.isEmpty() || here.isEmpty()) {
                    break;
                }
                earlier.add(then.get());
                later.add(here.get());
            }
            if (earlier.size() >= LEAST_STEPS && expected.isPresent()) {
                return of(expected.get(), earlier, later, years);
            }
        }
        return Optional.empty();
    }

    private static Optional<Season> of(
            double expected, List<Double> earlier, List<Double> later, int years) {
        int count = earlier.size();
        double x = mean(earlier);
        double y = mean(later);
        double xx = sum(count, i -> (earlier.get(i) - x) * (earlier.get(i) - x));
        double xy = sum(count, i -> (earlier.get(i) - x) * (later.get(i) - y));
        double yy = sum(count, i -> (later.get(i) - y) * (later.get(i) - y));
        double slope = xx == 0 ? 0 : xy / xx;
        double error = Math.sqrt(Math.max(0, yy - slope * xy) / (count - 2) / xx);
        return slope > SURELY * error && slope > 0
                ? Optional.of(
                        new Season(Math.exp(Math.min(1, slope) * (expected - x)), years, count))
                : Optional.empty();
    }

    /// By how much the level moved in the step that ends so many steps and years before.
    private static Optional<Double> step(
            Period now, int steps, int gap, Function<Period, Optional<Double>> level, int years) {
        var late = back(now, (long) gap * steps, years);
        var early = back(now, gap * (steps + 1L), years);
        return level.apply(early)
                .flatMap(one -> level.apply(late).map(other -> Math.log(other / one)));
    }

    private static Period back(Period period, long days, int years) {
        var from = period.from().minusDays(days).minusYears(years);
        return new Period(from, from.plusDays(period.days()));
    }

    /// The mean over so many years back; none where one of them is not known.
    private static Optional<Double> middle(int years, Function<Integer, Optional<Double>> ofYear) {
        var known =
                IntStream.rangeClosed(1, years)
                        .mapToObj(ofYear::apply)
                        .flatMap(Optional::stream)
                        .toList();
        return known.size() == years ? Optional.of(mean(known)) : Optional.empty();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }

    private static double sum(int count, java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).sum();
    }
}
