package fulcrum.metrics;

import fulcrum.units.Period;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// By how much a change happens from itself, as the weeks before show.
///
/// The spread of a week is the median moving range ÷ 0.954 (Wheeler, Understanding Variation, 1993;
/// the median leaves festival weeks out).
///
/// @param spread one standard deviation of a change between the two periods, in the metric's unit
/// @param weeks how many weeks were looked at
public record WeeklyNoise(double spread, int weeks) {

    private static final int LEAST_WEEKS = 8;
    private static final double MEDIAN_RANGE_TO_SPREAD = 0.954;
    private static final double IN_95_OF_100 = 1.96;
    private static final double MEAN_SIZE = Math.sqrt(2 / Math.PI);
    private static final double WEEK = 7;

    /// @param grows whether the metric grows with the days of a period, as sums do
    static Optional<WeeklyNoise> of(
            List<BigDecimal> weekly, Period before, Period now, boolean grows) {
        if (weekly.size() < LEAST_WEEKS) {
            return Optional.empty();
        }
        var ranges = new double[weekly.size() - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = weekly.get(i + 1).subtract(weekly.get(i)).abs().doubleValue();
        }
        double ofWeek = median(ranges) / MEDIAN_RANGE_TO_SPREAD;
        double early = before.days() / WEEK;
        double late = now.days() / WEEK;
        double spread = ofWeek * Math.sqrt(grows ? early + late : 1 / early + 1 / late);
        return Optional.of(new WeeklyNoise(spread, weekly.size()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// Changes up to this size happen from themselves in 95 of 100 comparisons.
    public double usual() {
        return IN_95_OF_100 * spread;
    }

    /// Whether a change needs no cause.
    public boolean holds(BigDecimal change) {
        return Math.abs(change.doubleValue()) <= usual();
    }

    /// The part of a change that noise of mean size makes up, at most all of it.
    public double share(BigDecimal change) {
        double size = Math.abs(change.doubleValue());
        double noise = MEAN_SIZE * spread;
        return noise >= size ? 1 : noise / size;
    }
}
