package fulcrum.statistics;

import fulcrum.statistics.statespace.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A series on the scale on which it is measured, with what else moves it, up to the last step that
/// counts.
final class Taken {

    private final double[] raw;
    private final Sample sample;
    private final int from;
    private final boolean positive;

    private Taken(double[] raw, List<Regressor> others, Scale scale, int from) {
        this.raw = raw;
        this.from = from;
        positive = Arrays.stream(raw).allMatch(value -> Double.isNaN(value) || scale.takes(value));
        var x =
                others.stream()
                        .map(other -> Arrays.copyOf(other.values().toArray(), raw.length))
                        .toArray(double[][]::new);
        var y = Arrays.stream(raw).map(scale::of).toArray();
        IntStream.range(from, raw.length)
                .filter(step -> Arrays.stream(x).anyMatch(one -> isNew(one, step)))
                .forEach(step -> y[step] = Double.NaN);
        sample = new Sample(y, x);
    }

    static Taken of(EffectQuestion question) {
        return new Taken(
                Arrays.copyOf(question.series().toArray(), question.until()),
                question.others(),
                question.setting().scale(),
                question.from());
    }

    static Taken history(Series series, List<Regressor> others, Scale scale) {
        return new Taken(series.toArray(), others, scale, series.length());
    }

    /// Whether a regressor does at a step what it never did before the action: its share of what is
    /// seen then cannot be known.
    private boolean isNew(double[] regressor, int step) {
        return from > 0
                && regressor[step] != regressor[0]
                && Arrays.stream(regressor, 0, from).allMatch(one -> one == regressor[0]);
    }

    Optional<Refusal> refusal(int least) {
        var before = Arrays.copyOf(raw, from);
        var refusal = Refusal.of(before, least + sample.regressors().length);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!positive) {
            return Optional.of(Refusal.NOT_POSITIVE);
        }
        return Refusal.NOTHING_TO_JUDGE.when(from < raw.length && known(raw) == 0);
    }

    private long known(double[] values) {
        return Arrays.stream(values, from, values.length)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    Sample sample() {
        return sample;
    }

    int from() {
        return from;
    }
}
