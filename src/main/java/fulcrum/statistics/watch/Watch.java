package fulcrum.statistics.watch;

import fulcrum.statistics.statespace.Filter;
import fulcrum.statistics.statespace.Sample;
import fulcrum.statistics.statespace.Search;
import fulcrum.statistics.statespace.Shape;
import fulcrum.statistics.statespace.Variances;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Expects each step from those before it. A step that is far off is then taken as unknown, so that
/// it does not bend what is expected of the next; three in a row to the same side are a new level.
public final class Watch {

    /// A smaller deviation is seen when it lasts: over as many steps together.
    private static final int TOGETHER = 7;

    /// In robust standard errors; from here on a step does not count as usual.
    private static final double FAR = 3.5;

    private static final int SHIFT = 3;

    /// How a series moves is learned from its last steps, about a year of days.
    private static final int LEARN_FROM = 400;

    private final Shape shape;
    private Sample sample;
    private Variances variances = new Variances(1, 0, 0, 0);
    private final int from;
    private final int learnEvery;
    private final double[] cleaned;
    private final double[] tempered;
    private final boolean[] novel;
    private final RobustScale past = new RobustScale(1);
    private final RobustScale pastTogether = new RobustScale(TOGETHER);
    private final Deque<Filter> stages = new ArrayDeque<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final Set<Integer> moves = new HashSet<>();
    private int run;
    private boolean lasting;
    private int unsettled = Integer.MIN_VALUE / 2;

    /// @param from the first step that is judged; those before it are what is learned from
    /// @param learnEvery steps after which the variances are learned anew
    public Watch(Shape shape, Sample sample, int from, int learnEvery) {
        this.shape = shape;
        this.sample = sample;
        this.from = from;
        this.learnEvery = learnEvery;
        cleaned = sample.y().clone();
        tempered = sample.y().clone();
        novel = Novelty.of(sample);
    }

    /// @param actual on the scale of the sample, mean over the steps
    /// @param expected the same
    /// @param z how far off, in robust standard errors
    /// @param freedom degrees of freedom of a t distribution that `z` has where all is usual
    /// @param steps 1, or 7 for the last seven steps together
    /// @param shift whether this is the third in a row to the same side: a new level
    public record Deviation(
            int step,
            double actual,
            double expected,
            double z,
            double freedom,
            int steps,
            boolean shift) {

        Deviation asShift() {
            return new Deviation(step, actual, expected, z, freedom, steps, true);
        }
    }

    public List<Deviation> deviations() {
        var filter = learned(from);
        for (int step = from; step < sample.length(); step++) {
            if ((step - from) % learnEvery == 0 && step > from && run == 0) {
                filter = learned(step);
            }
            filter = judged(filter, step);
        }
        return List.copyOf(deviations);
    }

    /// The filter at a step, with variances learned before it: at first twice, since what was far
    /// off has to be left out the second time; later on it is known.
    private Filter learned(int until) {
        variances = likely(until);
        if (until == from) {
            var _ = run(until, true);
            variances = likely(until);
        }
        return run(until, false);
    }

    private Variances likely(int until) {
        int skip = Math.max(0, until - LEARN_FROM);
        var recent =
                new Sample(
                        Arrays.copyOfRange(cleaned, skip, until),
                        Arrays.stream(sample.regressors())
                                .map(one -> Arrays.copyOfRange(one, skip, one.length))
                                .toArray(double[][]::new));
        return Search.fit(shape, recent).variances();
    }

    private Filter run(int until, boolean clean) {
        past.clear();
        pastTogether.clear();
        stages.clear();
        var filter = new Filter(shape, variances, sample.regressors().length);
        for (int step = 0; step < until; step++) {
            keep(filter);
            if (filter.started() && !Double.isNaN(cleaned[step]) && !moves.contains(step)) {
                var raw = off(filter, step + 1, cleaned);
                if (novel[step]) {
                    unsettled = step;
                } else if (clean && past.far(raw.z(), FAR)) {
                    temper(raw, raw.z() / past.get());
                } else {
                    past.add(raw.z());
                    together(step).ifPresent(one -> pastTogether.add(one.z()));
                }
            }
            filter.take(cleaned[step], sample.row(step));
        }
        return filter;
    }

    private void keep(Filter filter) {
        stages.addLast(filter.copy());
        if (stages.size() > TOGETHER) {
            stages.removeFirst();
        }
    }

    /// A step that is far off is unknown to the filter, and no further off than that among the
    /// seven that are looked at together: one stray step is no lasting one, but several that each
    /// are nearly usual may be.
    private void temper(Deviation raw, double z) {
        cleaned[raw.step()] = Double.NaN;
        tempered[raw.step()] = raw.expected() + (raw.actual() - raw.expected()) * FAR / Math.abs(z);
    }

    /// The last seven steps together. Not while what is expected has not settled yet: after what
    /// came for the first time, a new level, or seven steps that were far off themselves.
    private Optional<Deviation> together(int step) {
        var first = stages.getFirst();
        return stages.size() == TOGETHER
                        && first.started()
                        && step - unsettled >= 2 * TOGETHER
                        && known(tempered, first.step(), step) > 3
                ? Optional.of(off(first, step + 1, tempered))
                : Optional.empty();
    }

    private static long known(double[] values, int first, int last) {
        return Arrays.stream(values, first, last + 1).filter(one -> !Double.isNaN(one)).count();
    }

    private Filter judged(Filter filter, int step) {
        keep(filter);
        double actual = sample.y()[step];
        var row = sample.row(step);
        if (Double.isNaN(actual) || novel[step]) {
            unsettled = novel[step] ? step : unsettled;
            filter.take(actual, row);
            return filter;
        }
        var raw = off(filter, step + 1, sample.y());
        var one = past.scaled(raw);
        if (Math.abs(one.z()) > FAR) {
            follow(one.z());
            temper(raw, one.z());
        } else {
            run = 0;
            past.add(raw.z());
        }
        filter.take(cleaned[step], row);
        boolean shift = Math.abs(run) >= SHIFT;
        deviations.add(shift ? one.asShift() : one);
        if (!shift) {
            together(step).ifPresent(this::lasting);
        }
        return shift ? moved(step) : filter;
    }

    private void lasting(Deviation raw) {
        var seven = pastTogether.scaled(raw);
        deviations.add(seven);
        if (Math.abs(seven.z()) > FAR) {
            lasting = true;
        } else {
            pastTogether.add(raw.z());
            unsettled = lasting ? raw.step() : unsettled;
            lasting = false;
        }
    }

    /// The mean of the known steps from where the filter stands, beside what it expects.
    private Deviation off(Filter filter, int until, double[] values) {
        int first = filter.step();
        var weights = new double[until - first];
        var rows = new double[weights.length][];
        double share = 1.0 / known(values, first, until - 1);
        double actual = 0;
        for (int j = 0; j < weights.length; j++) {
            rows[j] = sample.row(first + j);
            double value = values[first + j];
            if (!Double.isNaN(value)) {
                weights[j] = share;
                actual += share * value;
            }
        }
        var expected = filter.outlook().sum(weights, rows);
        double z = (actual - expected.mean()) / Math.sqrt(expected.variance());
        return new Deviation(until - 1, actual, expected.mean(), z, 1, weights.length, false);
    }

    private void follow(double z) {
        if (run != 0 && Math.signum(run) != Math.signum(z)) {
            run = 0;
        }
        run += (int) Math.signum(z);
    }

    /// As if it had been known that the level moves where the run began.
    private Filter moved(int step) {
        int first = step - SHIFT + 1;
        while (known(sample.y(), first, step) < SHIFT) {
            first--;
        }
        moves.add(first);
        var since = new double[sample.length()];
        Arrays.fill(since, first, since.length, 1);
        sample = sample.with(since);
        System.arraycopy(sample.y(), first, cleaned, first, step + 1 - first);
        System.arraycopy(sample.y(), first, tempered, first, step + 1 - first);
        unsettled = step;
        run = 0;
        return run(step + 1, false);
    }
}
