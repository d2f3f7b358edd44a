package fulcrum.diagnosis.weight;

import fulcrum.diagnosis.weight.NextPoint.Later;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the next point of a score takes.
final class NextPoints {

    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    private static final BigDecimal STEP = new BigDecimal("0.05");
    private static final BigDecimal LAST_STEPS = new BigDecimal("0.01");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final List<Integer> SHOWN = List.of(7, 14, 30, 60);
    private static final int LOOKED_AHEAD = 60;
    private static final int FRESH = 8;

    /// By how much a mean of two digits may be off.
    private static final BigDecimal ROUNDED = new BigDecimal("0.00501");

    private NextPoints() {}

    /// The next step of 0.05 above a mean as it is shown, with two digits; close to five stars of
    /// 0.01.
    static Optional<BigDecimal> above(double mean) {
        return Stream.of(STEP, LAST_STEPS)
                .map(step -> next(mean, step))
                .filter(one -> one.compareTo(BEST) < 0)
                .findFirst();
    }

    private static BigDecimal next(double value, BigDecimal step) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .divide(step, 0, RoundingMode.FLOOR)
                .add(BigDecimal.ONE)
                .multiply(step);
    }

    static Optional<NextPoint> ratings(
            Component of, CountedRatings ratings, LocalDate today, Optional<BigDecimal> wanted) {
        var inFiles = ratings.window().on(today);
        if (inFiles.count() == 0) {
            return Optional.empty();
        }
        var window = asShown(of, ratings.window(), today);
        var counted = window.on(today);
        var target = wanted.or(() -> above(counted.mean())).orElse(BEST);
        return Optional.of(
                new NextPoint.Ratings(
                        of.part(),
                        counted,
                        inFiles.mean(),
                        ratings.skippedOn(today),
                        target,
                        counted.fivesFor(target),
                        later(window, today, target).toList(),
                        cheapest(window, today, target)));
    }

    /// A platform shows two digits; where it shows another mean than the files have, it counts
    /// ratings that they lack, and those of the files stand for all.
    private static RatingWindow asShown(Component of, RatingWindow window, LocalDate today) {
        var mean = BigDecimal.valueOf(window.on(today).mean());
        return of.stated()
                .filter(one -> one.day().isAfter(today.minusDays(FRESH)))
                .map(one -> BigDecimal.valueOf(one.value()).subtract(mean))
                .filter(other -> other.abs().compareTo(ROUNDED) > 0)
                .map(window::raised)
                .orElse(window);
    }

    private static Stream<Later> later(RatingWindow window, LocalDate today, BigDecimal target) {
        return window.days() == 0
                ? Stream.of()
                : SHOWN.stream().map(days -> on(window, today, today.plusDays(days), target));
    }

    private static Later cheapest(RatingWindow window, LocalDate today, BigDecimal target) {
        return IntStream.rangeClosed(0, window.days() == 0 ? 0 : LOOKED_AHEAD)
                .mapToObj(days -> on(window, today, today.plusDays(days), target))
                .min(
                        Comparator.comparingLong((Later one) -> one.needed().orElse(Long.MAX_VALUE))
                                .thenComparing(Later::day))
                .orElseThrow();
    }

    private static Later on(
            RatingWindow window, LocalDate today, LocalDate day, BigDecimal target) {
        var left = window.left(today, day);
        return new Later(day, left, window.on(today).minus(left), left.fivesFor(target));
    }

    /// Of a score whose weighed parts are stars: to its next tenth.
    static Optional<NextPoint> raises(Component whole) {
        var parts =
                whole.parts().stream()
                        .filter(one -> one.part().measure() == Part.Measure.STARS)
                        .filter(one -> one.value().isPresent() && one.weight().isPresent())
                        .toList();
        if (parts.isEmpty() || whole.value().orElse(Part.BEST_STARS) >= Part.BEST_STARS) {
            return Optional.empty();
        }
        double from = whole.value().getAsDouble();
        double to = next(from, TENTH).min(BEST).doubleValue();
        return Optional.of(
                new NextPoint.Raises(
                        whole.part(),
                        from,
                        to,
                        parts.stream()
                                .map(one -> raise(one, to - from))
                                .sorted(
                                        Comparator.comparing(NextPoint.Raise::isReachable)
                                                .reversed()
                                                .thenComparingDouble(one -> one.to() - one.from())
                                                .thenComparingDouble(NextPoint.Raise::from))
                                .toList()));
    }

    private static NextPoint.Raise raise(Component part, double missing) {
        double weight = part.weight().getAsDouble();
        double from = part.value().getAsDouble();
        return new NextPoint.Raise(part.part(), weight, from, from + missing / weight);
    }

    /// Of a share of orders that must stay below a mark.
    static NextPoint orders(Part part, double share, long orders) {
        var mark = BigDecimal.valueOf(part.at().getAsDouble());
        long faults = Math.round(share * orders);
        long allowed =
                mark.multiply(BigDecimal.valueOf(orders))
                                .setScale(0, RoundingMode.CEILING)
                                .longValueExact()
                        - 1;
        long enough =
                BigDecimal.valueOf(faults).divide(mark, 0, RoundingMode.FLOOR).longValueExact() + 1;
        return new NextPoint.Orders(
                part, share, orders, faults, Math.max(0, enough - orders), faults - allowed);
    }
}
