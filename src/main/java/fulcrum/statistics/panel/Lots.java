package fulcrum.statistics.panel;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Units that begin at different steps by lot: at each step those that have begun beside those that
/// have not, each by what it usually was before.
public final class Lots {

    /// Of a unit that never begins.
    public static final int NEVER = Integer.MAX_VALUE;

    private final double[][] units;
    private final int[] later;
    private final int start;
    private final int length;
    private final double[] usual;
    private final double[] begunUsual;
    private final double[] otherUsual;
    private final double[] begun;
    private final double[] other;

    /// @param later steps after the start at which each begins
    /// @param start the step at which the first begin
    /// @param length steps that are compared
    /// @param before steps before the start by which a unit is measured
    public Lots(double[][] units, int[] later, int start, int length, int before) {
        this.units = Arrays.stream(units).map(double[]::clone).toArray(double[][]::new);
        this.later = later.clone();
        this.start = start;
        this.length = length;
        usual =
                Arrays.stream(units)
                        .mapToDouble(unit ->
                                Arrays.stream(unit, start - before, start).average().orElse(0))
                        .toArray();
        begunUsual = sums(true, true);
        otherUsual = sums(false, true);
        begun = sums(true, false);
        other = sums(false, false);
    }

    private double[] sums(boolean hasBegun, boolean usually) {
        return IntStream.range(0, length)
                .mapToDouble(step ->
                        IntStream.range(0, units.length)
                                .filter(unit -> later[unit] <= step == hasBegun)
                                .mapToDouble(
                                        unit -> usually ? usual[unit] : units[unit][start + step])
                                .sum())
                .toArray();
    }

    /// By how much those that had begun were above what the others let expect, as a logarithm; not
    /// a number where either was nothing.
    public double found() {
        return Math.log(reached() / Arrays.stream(expected()).sum());
    }

    /// What those that had begun reached.
    public double reached() {
        return Arrays.stream(begun).sum();
    }

    /// What the others let expect of those that had begun, step by step.
    public double[] expected() {
        return IntStream.range(0, length)
                .mapToDouble(step -> begunUsual[step] * other[step] / otherUsual[step])
                .toArray();
    }

    /// What those reached at a step whose turn was still to come.
    public double waiting(int step) {
        return IntStream.range(0, units.length)
                .filter(unit -> later[unit] > step && later[unit] != NEVER)
                .mapToDouble(unit -> units[unit][start + step])
                .sum();
    }

    private double without(int unit) {
        double reached = 0;
        double expected = 0;
        for (int step = 0; step < length; step++) {
            boolean mine = later[unit] <= step;
            double value = units[unit][start + step];
            reached += begun[step] - (mine ? value : 0);
            expected +=
                    (begunUsual[step] - (mine ? usual[unit] : 0))
                            * (other[step] - (mine ? 0 : value))
                            / (otherUsual[step] - (mine ? 0 : usual[unit]));
        }
        return Math.log(reached / expected);
    }

    /// How far chance among units moves what is found.
    ///
    /// @param freedom degrees of it, as those who began together differ
    public record Doubt(double error, double freedom) {}

    /// Each unit left out in turn, among those that begin together (jackknife, Efron & Stein 1981);
    /// degrees of freedom after Satterthwaite 1946.
    public Doubt doubt() {
        var left = IntStream.range(0, units.length).mapToDouble(this::without).toArray();
        double variance = 0;
        double doubted = 0;
        for (int first : Arrays.stream(later).distinct().toArray()) {
            var mine =
                    IntStream.range(0, units.length)
                            .filter(unit -> later[unit] == first)
                            .mapToDouble(unit -> left[unit])
                            .toArray();
            double mean = Arrays.stream(mine).average().orElse(0);
            double part =
                    (mine.length - 1.0)
                            / mine.length
                            * Arrays.stream(mine).map(one -> (one - mean) * (one - mean)).sum();
            variance += part;
            doubted += part * part / (mine.length - 1.0);
        }
        return new Doubt(Math.sqrt(variance), variance * variance / doubted);
    }
}
