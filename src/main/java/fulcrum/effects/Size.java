package fulcrum.effects;

import fulcrum.statistics.Interval;
import java.util.List;

/// How large something is, as far as it is known: in 95 of 100 cases between `low` and `high`.
public record Size(double estimate, double low, double high) {

    static Size of(double estimate, Interval interval) {
        return new Size(estimate, interval.low(), interval.high());
    }

    /// A product of two independent sizes, each side from those that can bring it.
    ///
    /// After the variance estimates recovery of Zou & Donner, Statistics in Medicine 27 (2008).
    Size times(Size price) {
        double product = estimate * price.estimate;
        double below =
                Math.hypot(
                        price.estimate >= 0
                                ? price.estimate * (estimate - low)
                                : price.estimate * (estimate - high),
                        estimate * price.half());
        double above =
                Math.hypot(
                        price.estimate >= 0
                                ? price.estimate * (high - estimate)
                                : price.estimate * (low - estimate),
                        estimate * price.half());
        return new Size(product, product - below, product + above);
    }

    /// A sum of independent sizes: their doubts add up by their squares.
    public static Size together(List<Size> sizes) {
        double sum = 0;
        double below = 0;
        double above = 0;
        for (var one : sizes) {
            sum += one.estimate;
            below = Math.hypot(below, one.estimate - one.low);
            above = Math.hypot(above, one.high - one.estimate);
        }
        return new Size(sum, sum - below, sum + above);
    }

    /// @param factor above zero
    Size scaled(double factor) {
        return new Size(estimate * factor, low * factor, high * factor);
    }

    private double half() {
        return (high - low) / 2;
    }

    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }
}
