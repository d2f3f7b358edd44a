package fulcrum.metrics;

import fulcrum.units.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/// How much the season moves a metric from one period to another, as the same days of earlier years
/// show.
///
/// With `L` the level of an ordinary day, a year `k` before says `ln L(now, k) − ln L(before, k)`,
/// less what the shop grew by in that time: the gap's part of `ln L(before, k − 1) − ln L(before,
/// k)`.
///
/// @param factor how many times the earlier level it lets expect
/// @param years how many years say so
record Season(double factor, int years) {

    private static final int MOST_YEARS = 3;
    private static final double YEAR = 365.25;

    /// Standard errors beyond which a season is no chance.
    private static final double SURELY = 2;

    /// None where no earlier year is known whole, or where they may differ by chance.
    ///
    /// @param level of an ordinary day; none where a period is not known whole
    /// @param noise by which part of itself a change strays by chance
    static Optional<Season> of(
            Period before, Period now, Function<Period, Optional<Double>> level, double noise) {
        double gap = gap(before, now);
        var seen = new ArrayList<Double>();
        var early = before;
        var late = now;
        var next = level.apply(before);
        for (int year = 1; year <= MOST_YEARS && next.isPresent(); year++) {
            early = early.yearBefore();
            late = late.yearBefore();
            var here = level.apply(early);
            var then = isApart(late, before, now) ? level.apply(late) : Optional.<Double>empty();
            if (here.isEmpty() || then.isEmpty()) {
                break;
            }
            double grown = Math.log(next.get() / here.get());
            seen.add(Math.log(then.get() / here.get()) - gap * grown);
            next = here;
        }
        double middle = seen.stream().mapToDouble(one -> one).average().orElse(0);
        double chance =
                Math.max(
                        noise * Math.sqrt(1 + gap * gap),
                        seen.size() > 1
                                ? Math.sqrt(
                                        seen.stream()
                                                        .mapToDouble(one ->
                                                                (one - middle) * (one - middle))
                                                        .sum()
                                                / (seen.size() - 1))
                                : 0);
        return Math.abs(middle) > SURELY * chance / Math.sqrt(seen.size())
                ? Optional.of(new Season(Math.exp(middle), seen.size()))
                : Optional.empty();
    }

    private static double gap(Period before, Period now) {
        double starts = ChronoUnit.DAYS.between(before.from(), now.from());
        return (starts + (now.days() - before.days()) / 2.0) / YEAR;
    }

    /// The days that are to be explained must not be their own measure.
    private static boolean isApart(Period earlier, Period before, Period now) {
        return !earlier.until().isAfter(before.from()) && !earlier.until().isAfter(now.from());
    }
}
