package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.RolloutQuestion.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RolloutsTests {

    private static final int FROM = 168;
    private static final int LENGTH = 28;

    private static Unit unit(int later, double... values) {
        return new Unit(Series.of(values), later);
    }

    /// 20 and 30 a step became 26 and 39, while the others went from 10 and 40 to 9 and 36: 65
    /// instead of 50 · 0.9 = 45.
    @Test
    void aHoldOutIsToldByWhatTheOthersDid() {
        var question =
                new RolloutQuestion(
                        List.of(
                                unit(0, 20, 20, 20, 20, 26, 26),
                                unit(0, 30, 30, 30, 30, 39, 39.1),
                                unit(Unit.NEVER, 10, 10, 10, 10, 9, 9),
                                unit(Unit.NEVER, 40, 40, 40, 40, 36, 36)),
                        4,
                        4,
                        0.95,
                        0.05);
        assertThat(Rollouts.reached(question)).isCloseTo(130.1, within(1e-9));
        assertThat(Rollouts.effect(question))
                .isEqualTo(new Effect.Refused(Refusal.NOT_ENOUGH_HISTORY));
        var more = new ArrayList<Unit>();
        IntStream.range(0, 10).forEach(_ -> more.addAll(question.units()));
        var measured =
                (Effect.Measured) Rollouts.effect(new RolloutQuestion(more, 4, 4, 0.95, 0.05));
        assertThat(measured.estimate()).isCloseTo(130.1 / 90 - 1, within(1e-9));
        assertThat(measured.calibration().placebos()).isZero();
    }

    /// The first begins at once, the second a step later, and the third when nothing more is known:
    /// 12 beside 10 · 1, then 12 and 24 beside (10 + 20) · 2.
    @Test
    void eachGroupCountsFromItsOwnStart() {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < 20; i++) {
            units.add(unit(0, 10, 10, 12, 12));
            units.add(unit(1, 20, 20, 20, 24 + i % 2 * 0.01));
            units.add(unit(2, 40, 40, 40, 80));
        }
        var question = new RolloutQuestion(units, 2, 2, 0.95, 0.05);
        assertThat(question.length()).isEqualTo(2);
        var measured = (Effect.Measured) Rollouts.effect(question);
        // step one: both that wait kept what they had; step two: the one that waits doubled
        double reached = 12 + 12 + 24.005;
        double expected = 10 + (10 + 20) * 2;
        assertThat(measured.estimate()).isCloseTo(reached / expected - 1, within(1e-9));
        var path = Rollouts.path(question).orElseThrow();
        assertThat(path.expected().get(0)).isCloseTo(20 * 70, within(1e-6));
        assertThat(path.expected().get(1)).isCloseTo(20 * (60 + 80), within(1e-6));
    }

    @Test
    void whatIsAloneInItsGroupIsRefused() {
        var question =
                new RolloutQuestion(
                        List.of(unit(0, 1, 2, 3), unit(0, 2, 3, 4), unit(Unit.NEVER, 3, 4, 5)),
                        2,
                        2,
                        0.95,
                        0.05);
        assertThat(Rollouts.effect(question)).isEqualTo(new Effect.Refused(Refusal.TOO_FEW));
    }

    /// Goods of very different size, each drifting by itself, in a shop whose demand goes up and
    /// down; drawn 400 times.
    @Test
    void intervalsHoldWhatWasPutIn() {
        for (var later : List.of(new int[] {0, Unit.NEVER}, new int[] {0, 7, 14})) {
            int held = 0;
            int alarms = 0;
            int trials = 400;
            for (int seed = 0; seed < trials; seed++) {
                double effect = seed % 2 == 0 ? 0 : 0.25;
                var measured =
                        (Effect.Measured) Rollouts.effect(drawn(new Random(seed), later, effect));
                held += measured.interval().contains(effect) ? 1 : 0;
                alarms += effect == 0 && !measured.interval().contains(0) ? 1 : 0;
            }
            assertThat(held / (double) trials).as("coverage").isBetween(0.93, 0.995);
            assertThat(alarms / (trials / 2.0)).as("false effects").isLessThan(0.07);
        }
    }

    private static RolloutQuestion drawn(Random random, int[] later, double effect) {
        int length = FROM + (later[1] == Unit.NEVER ? LENGTH : later[later.length - 1]);
        var shop = new double[length];
        double level = 0;
        for (int step = 0; step < length; step++) {
            level += 0.03 * random.nextGaussian();
            shop[step] = Math.exp(level);
        }
        var order = new ArrayList<>(IntStream.range(0, 36).boxed().toList());
        Collections.shuffle(order, random);
        var units = new Unit[order.size()];
        for (int i = 0; i < units.length; i++) {
            int starts = later[order.get(i) % later.length];
            double size = 4 * Math.exp(random.nextGaussian());
            double own = 0;
            var values = new double[length];
            for (int step = 0; step < length; step++) {
                own += 0.02 * random.nextGaussian();
                boolean begun = starts != Unit.NEVER && step >= FROM + starts;
                double mean = size * Math.exp(own) * shop[step] * (begun ? 1 + effect : 1);
                values[step] = poisson(random, mean);
            }
            units[i] = new Unit(Series.of(values), starts);
        }
        return new RolloutQuestion(Arrays.asList(units), FROM, 56, 0.95, 0.05);
    }

    private static double poisson(Random random, double mean) {
        if (mean > 60) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble();
                product > limit;
                product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
