package fulcrum.statistics.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Draws of how the channels may work, after the data: Metropolis, one channel after the other,
/// with steps that are fitted to each in the first third and stay from there on.
///
/// Jin, Wang, Sun, Chan & Koehler, *Bayesian methods for media mix modeling with carryover and
/// shape effects*, Google (2017), with Hill's slope fixed at 1.
public final class Possible {

    /// Steps of the level by the noise, from a level that stands to one that is all there is.
    private static final double[] WANDER = {0, 1e-4, 1e-3, 3e-3, 1e-2, 3e-2, .1, .3, 1, 3};

    private static final int TRIED = 6_000;
    private static final int FITTED = 2_000;
    private static final int KEPT_EVERY = 4;
    private static final double ROUNDING = 1e-12;
    private static final double WISHED = 0.3;
    private static final double[] STEPS = {0.4, 0.8, 0.7};

    private final List<Spent> channels;
    private final Baseline[] baselines;
    private final RandomGenerator chance;

    /// A rest below this is rounding: nothing explains better than without a rest.
    private final double nothing;

    private final Response[] responses;
    private final double[][] brought;
    private final double[] stride;
    private int wander = 4;
    private double[] rest;
    private double[] weighted;
    private double square;

    /// One way in which all may work.
    ///
    /// @param curves of the channels
    /// @param logReturns of what each channel brought, by its money
    @SuppressWarnings("ArrayRecordComponent") // one room
    public record Draw(List<Curve> curves, double[] logReturns) {}

    private Possible(
            double[] came, double[][] regressors, List<Spent> channels, RandomGenerator chance) {
        this.channels = channels;
        this.chance = chance;
        baselines =
                Arrays.stream(WANDER)
                        .mapToObj(one -> Baseline.of(regressors, came.length, one))
                        .toArray(Baseline[]::new);
        responses = channels.stream().map(Response::believed).toArray(Response[]::new);
        brought = new double[responses.length][];
        stride = new double[responses.length];
        Arrays.fill(stride, 1);
        rest = came.clone();
        nothing = ROUNDING * Baseline.dot(came, came);
        for (int i = 0; i < responses.length; i++) {
            brought[i] = responses[i].brought(channels.get(i));
            for (int step = 0; step < rest.length; step++) {
                rest[step] -= brought[i][step];
            }
        }
        settle();
    }

    /// @param came what came in each step, in the unit of the money or of the returns
    /// @param regressors what moves the baseline, one for each step
    public static List<Draw> draws(
            double[] came, double[][] regressors, List<Spent> channels, RandomGenerator chance) {
        var possible = new Possible(came, regressors, channels, chance);
        var draws = new ArrayList<Draw>();
        for (int trial = 0; trial < TRIED; trial++) {
            possible.sweep(trial < FITTED);
            if (trial >= FITTED && trial % KEPT_EVERY == 0) {
                draws.add(possible.draw());
            }
        }
        return draws;
    }

    private void settle() {
        weighted = baselines[wander].times(rest);
        square = Baseline.dot(rest, weighted);
    }

    private double logLikelihood(int wander, double square) {
        return baselines[wander].logLikelihood(Math.max(square, nothing));
    }

    private void sweep(boolean fitting) {
        for (int channel = 0; channel < responses.length; channel++) {
            boolean taken = tried(channel);
            if (fitting) {
                stride[channel] *= Math.exp(0.05 * ((taken ? 1 : 0) - WISHED));
            }
        }
        tryWander();
    }

    private boolean tried(int channel) {
        var spent = channels.get(channel);
        var now = responses[channel];
        var next = moved(now, stride[channel]);
        var would = next.brought(spent);
        var change = new double[rest.length];
        for (int step = 0; step < change.length; step++) {
            change[step] = would[step] - brought[channel][step];
        }
        var turned = baselines[wander].times(change);
        double then = square - 2 * Baseline.dot(change, weighted) + Baseline.dot(change, turned);
        double gain =
                logLikelihood(wander, then)
                        - logLikelihood(wander, square)
                        + next.prior(spent)
                        - now.prior(spent);
        if (Math.log(chance.nextDouble()) >= gain) {
            return false;
        }
        responses[channel] = next;
        brought[channel] = would;
        square = then;
        for (int step = 0; step < change.length; step++) {
            rest[step] -= change[step];
            weighted[step] -= turned[step];
        }
        return true;
    }

    private Response moved(Response now, double stride) {
        return new Response(
                now.logReturn() + stride * STEPS[0] * chance.nextGaussian(),
                now.logitCarry() + stride * STEPS[1] * chance.nextGaussian(),
                now.logHalf() + stride * STEPS[2] * chance.nextGaussian());
    }

    private void tryWander() {
        int next = wander + (chance.nextBoolean() ? 1 : -1);
        if (next < 0 || next >= baselines.length) {
            settle();
            return;
        }
        double then = Baseline.dot(rest, baselines[next].times(rest));
        double gain = logLikelihood(next, then) - logLikelihood(wander, square);
        if (Math.log(chance.nextDouble()) < gain) {
            wander = next;
        }
        settle();
    }

    private Draw draw() {
        return new Draw(
                IntStream.range(0, responses.length)
                        .mapToObj(i -> responses[i].curve(channels.get(i)))
                        .toList(),
                Arrays.stream(responses).mapToDouble(Response::logReturn).toArray());
    }
}
