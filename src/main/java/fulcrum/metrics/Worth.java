package fulcrum.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a metric of a tree is worth at its root, the other metrics beside it as they were.
///
/// The worth of one unit is the slope of the root's formula in each of the last weeks.
///
/// @param unit what counts as one of it; of a share, one point
/// @param perUnit what one unit more in a week is worth, in the root's unit; the median week
/// @param movement by how much it moves from week to week; the median size
/// @param perWeek what one such movement upwards is worth
/// @param low in 8 of 10 weeks a movement was worth between `low` and `high`
/// @param weeks how many weeks were looked at
public record Worth(
        BigDecimal unit,
        BigDecimal perUnit,
        BigDecimal movement,
        BigDecimal perWeek,
        BigDecimal low,
        BigDecimal high,
        int weeks) {

    private static final int LEAST_WEEKS = 4;
    private static final MathContext ROUNDED = new MathContext(9);

    /// @param slopes of each week in which the formulas between it and the root were known
    /// @param values of the metric in each known week, in order
    static Optional<Worth> of(Unit of, Map<LocalDate, Double> slopes, List<Double> values) {
        if (slopes.size() < LEAST_WEEKS || values.size() < LEAST_WEEKS) {
            return Optional.empty();
        }
        var sorted = slopes.values().stream().sorted().toList();
        var moves = new ArrayList<Double>();
        for (int i = 1; i < values.size(); i++) {
            moves.add(Math.abs(values.get(i) - values.get(i - 1)));
        }
        double movement = quantile(moves.stream().sorted().toList(), 0.5);
        double slope = quantile(sorted, 0.5);
        var unit = of == Unit.SHARE ? new BigDecimal("0.01") : BigDecimal.ONE;
        return Optional.of(
                new Worth(
                        unit,
                        rounded(slope * unit.doubleValue()),
                        rounded(movement),
                        rounded(slope * movement),
                        rounded(quantile(sorted, 0.1) * movement),
                        rounded(quantile(sorted, 0.9) * movement),
                        sorted.size()));
    }

    /// Between the two nearest, as R's type 7 (Hyndman & Fan 1996).
    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(ROUNDED);
    }
}
