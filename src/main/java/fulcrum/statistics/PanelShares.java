package fulcrum.statistics;

import fulcrum.statistics.panel.Donors;
import fulcrum.statistics.panel.Way;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/// Units of different size, each taken as a share of its mean over the steps just before the
/// treatment, or before an earlier step where nothing was done.
///
/// @param before how many steps before are compared with
record PanelShares(PanelQuestion question, int before) {

    private static final int MOST_WINDOWS = 12;

    double meanBefore() {
        return mean(question.treated().toArray(), question.from());
    }

    /// As if the treatment had begun at a step and taken as long. Empty where nothing was there
    /// before to take shares of, or where too few others were.
    Optional<Donors> at(int start) {
        var treated = question.treated().toArray();
        var donors =
                question.donors().stream()
                        .map(Series::toArray)
                        .filter(one -> mean(one, start) > 0)
                        .map(one -> share(one, start))
                        .toArray(double[][]::new);
        return mean(treated, start) > 0 && donors.length >= Panels.LEAST_DONORS
                ? Optional.of(new Donors(donors, share(treated, start), before))
                : Optional.empty();
    }

    /// What was found at earlier windows of the same length, half of it apart.
    DoubleStream earlier() {
        int apart = Math.max(1, length() / 2);
        return IntStream.iterate(
                        question.from() - length(),
                        start -> start >= before,
                        start -> start - apart)
                .limit(MOST_WINDOWS)
                .mapToObj(this::at)
                .flatMap(Optional::stream)
                .mapToDouble(donors -> donors.estimate(Way.SYNTHETIC_DIFFERENCE).effect());
    }

    private int length() {
        return question.treated().length() - question.from();
    }

    private double mean(double[] unit, int start) {
        return StatUtils.mean(unit, start - before, before);
    }

    private double[] share(double[] unit, int start) {
        double mean = mean(unit, start);
        return Arrays.stream(unit, start - before, start + length())
                .map(value -> value / mean)
                .toArray();
    }
}
