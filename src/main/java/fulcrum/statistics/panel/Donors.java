package fulcrum.statistics.panel;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/// Units that were not treated, and one that was from step `from` on.
public final class Donors {

    private final double[][] units;
    private final double[] treated;
    private final int from;
    private final double noise;

    public Donors(double[][] units, double[] treated, int from) {
        this(units, treated, from, noise(units, from));
    }

    private Donors(double[][] units, double[] treated, int from, double noise) {
        this.units = units;
        this.treated = treated;
        this.from = from;
        this.noise = noise;
    }

    /// Standard deviation of the units' steps before the treatment.
    private static double noise(double[][] units, int from) {
        var steps =
                Arrays.stream(units)
                        .flatMapToDouble(unit ->
                                IntStream.range(1, from).mapToDouble(at -> unit[at] - unit[at - 1]))
                        .toArray();
        return Math.sqrt(StatUtils.variance(steps));
    }

    public double noise() {
        return noise;
    }

    /// What the treated unit did beyond what the others let expect, a mean over its treated steps.
    public Weighted estimate(Way way) {
        var weights = new Weighted(0, unitWeights(way), stepWeights(way));
        return new Weighted(
                gap(treated, weights.steps()) - mix(weights), weights.units(), weights.steps());
    }

    /// The same for each unit as if it had been treated, with the treated one left out.
    public double[] placebos(Way way) {
        return IntStream.range(0, units.length)
                .mapToDouble(unit ->
                        new Donors(without(unit), units[unit], from, noise).estimate(way).effect())
                .toArray();
    }

    /// The standard deviation of the treated unit's own steps before the treatment.
    public double unrest() {
        return noise(new double[][] {treated}, from);
    }

    /// The effects of `placebos`, each in units of that donor's own unrest; a donor without any is
    /// left out.
    public double[] placebosInUnrest(Way way) {
        var found = placebos(way);
        return IntStream.range(0, units.length)
                .filter(unit -> noise(new double[][] {units[unit]}, from) > 0)
                .mapToDouble(unit -> found[unit] / noise(new double[][] {units[unit]}, from))
                .toArray();
    }

    private double[][] without(int unit) {
        return IntStream.range(0, units.length)
                .filter(other -> other != unit)
                .mapToObj(other -> units[other])
                .toArray(double[][]::new);
    }

    /// What the others let expect of each treated step.
    public double[] expected(Weighted weights) {
        double above = level(treated, weights) - mixed(weights, this::level);
        return IntStream.range(from, treated.length)
                .mapToDouble(step -> above + mixed(weights, (unit, _) -> unit[step]))
                .toArray();
    }

    /// The standard deviation of what the treated unit was away from that before.
    public double apart(Weighted weights) {
        double above = level(treated, weights) - mixed(weights, this::level);
        var gaps =
                IntStream.range(0, from)
                        .mapToDouble(step ->
                                treated[step] - above - mixed(weights, (unit, _) -> unit[step]))
                        .toArray();
        return Math.sqrt(StatUtils.variance(gaps));
    }

    /// The weighted mean before the treatment.
    private double level(double[] unit, Weighted weights) {
        return IntStream.range(0, from)
                .mapToDouble(step -> weights.steps()[step] * unit[step])
                .sum();
    }

    private double mixed(Weighted weights, ToDoubleBiFunction<double[], Weighted> of) {
        return IntStream.range(0, units.length)
                .mapToDouble(unit -> weights.units()[unit] * of.applyAsDouble(units[unit], weights))
                .sum();
    }

    private double mix(Weighted weights) {
        return IntStream.range(0, units.length)
                .mapToDouble(unit -> weights.units()[unit] * gap(units[unit], weights.steps()))
                .sum();
    }

    private double gap(double[] unit, double[] steps) {
        double before = 0;
        for (int step = 0; step < from; step++) {
            before += steps[step] * unit[step];
        }
        return after(unit) - before;
    }

    private double after(double[] unit) {
        return Arrays.stream(unit, from, unit.length).average().orElseThrow();
    }

    private double[] unitWeights(Way way) {
        return switch (way) {
            case DIFFERENCE_IN_DIFFERENCES -> even(units.length);
            case SYNTHETIC_CONTROL -> unitWeights(1e-6 * noise, false);
            case SYNTHETIC_DIFFERENCE ->
                    unitWeights(Math.pow(treated.length - from, 0.25) * noise, true);
        };
    }

    private double[] unitWeights(double zeta, boolean intercept) {
        var before =
                Arrays.stream(units)
                        .map(unit -> Arrays.copyOf(unit, from))
                        .toArray(double[][]::new);
        var fit = new Simplex.Fit(intercept, 1e-5 * noise);
        return new Simplex(before, Arrays.copyOf(treated, from), zeta, fit).weights();
    }

    private double[] stepWeights(Way way) {
        return switch (way) {
            case DIFFERENCE_IN_DIFFERENCES -> even(from);
            case SYNTHETIC_CONTROL -> new double[from];
            case SYNTHETIC_DIFFERENCE -> {
                var steps =
                        IntStream.range(0, from)
                                .mapToObj(step ->
                                        Arrays.stream(units)
                                                .mapToDouble(unit -> unit[step])
                                                .toArray())
                                .toArray(double[][]::new);
                var after = Arrays.stream(units).mapToDouble(this::after).toArray();
                var fit = new Simplex.Fit(true, 1e-5 * noise);
                yield new Simplex(steps, after, 1e-6 * noise, fit).weights();
            }
        };
    }

    private static double[] even(int count) {
        var weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        return weights;
    }
}
