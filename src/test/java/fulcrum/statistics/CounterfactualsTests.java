package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.Effect.Measured;
import fulcrum.statistics.Effect.Refused;
import fulcrum.statistics.EffectQuestion.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterfactualsTests {

    static final Setting LOG = new Setting(Scale.LOG, 1, 0.95, 0.1);
    static final Setting PLAIN = new Setting(Scale.PLAIN, 1, 0.95, 0.1);

    /// A level around 1,000 that wanders, noise of `noise`, and `lift` from step 104 on.
    static double[] sales(long seed, double wander, double noise, double lift) {
        var random = new Random(seed);
        var y = new double[117];
        double level = Math.log(1000);
        for (int step = 0; step < y.length; step++) {
            level += wander * random.nextGaussian();
            y[step] = Math.exp(level + noise * random.nextGaussian() + (step < 104 ? 0 : lift));
        }
        return y;
    }

    static Effect effect(Setting setting, double... y) {
        return Counterfactuals.effect(
                new EffectQuestion(Series.of(y), List.of(), 104, 117, setting));
    }

    @Test
    void aLiftOfAThirdIsFoundAndALossIsALoss() {
        assertThat(((Measured) effect(LOG, sales(1, 0.01, 0.05, 0.3))).verdict())
                .isEqualTo(Verdict.WORKED);
        assertThat(((Measured) effect(LOG, sales(1, 0.01, 0.05, -0.3))).verdict())
                .isEqualTo(Verdict.HURT);
    }

    /// Of 200 drawn series 190 are to be expected; fewer than 180 happen once in a thousand runs.
    @Test
    void theIntervalHoldsWhatWasPutIn() {
        var held =
                IntStream.range(100, 300)
                        .mapToObj(seed -> (Measured) effect(LOG, sales(seed, 0.01, 0.05, 0.3)))
                        .filter(found -> found.interval().contains(0.3))
                        .count();
        assertThat(held).isBetween(180L, 199L);
    }

    /// Two weeks after a year of 200 drawn shops with a weekly rhythm, where nothing was done. Of
    /// 600 others 5.8 % were called an effect; at that rate more than 23 of 200 happen once in a
    /// thousand.
    @Test
    void daysOfQuietShopsAreSeldomCalledAnEffect() {
        var daily = new Setting(Scale.LOG, 7, 0.95, 0.1);
        var outside =
                IntStream.range(0, 200)
                        .mapToObj(seed -> Series.of(AnomaliesTests.days(6000 + seed, 380)))
                        .map(y -> new EffectQuestion(y, List.of(), 366, 380, daily))
                        .map(question -> (Measured) Counterfactuals.effect(question))
                        .filter(found -> !found.interval().contains(0))
                        .count();
        assertThat(outside).isBetween(1L, 23L);
    }

    @Test
    void noEffectIsSaidOnlyWhereWhatWouldMatterIsExcluded() {
        var still = (Measured) effect(LOG, sales(2, 0, 0.05, 0));
        assertThat(still.verdict()).isEqualTo(Verdict.NO_EFFECT);
        assertThat(still.interval().within(-0.1, 0.1)).isTrue();
        var restless = (Measured) effect(LOG, sales(2, 0.08, 0.05, 0));
        assertThat(restless.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(restless.smallestVisible()).isGreaterThan(0.1);
    }

    /// With noise alone the error of a mean of h steps is sd·√(1/n + 1/h): the shortest run with
    /// 2.8 errors ≤ 0.05 follows by hand.
    @Test
    void howLongToRunIsWhatTheErrorOfAMeanSays() {
        var y = Arrays.copyOf(sales(5, 0, 0.05, 0), 104);
        var setting = new Setting(Scale.LOG, 1, 0.95, 0.05);
        var log = Arrays.stream(y).map(Math::log).toArray();
        double sd = Math.sqrt(org.hipparchus.stat.StatUtils.variance(log));
        int byHand =
                IntStream.iterate(1, h -> h + 1)
                        .filter(h -> 2.8016 * sd * Math.sqrt(1.0 / 104 + 1.0 / h) <= 0.05)
                        .findFirst()
                        .orElseThrow();
        assertThat(Counterfactuals.runTime(Series.of(y), List.of(), setting))
                .hasValueSatisfying(found -> {
                    int steps = ((RunTime.Steps) found).steps();
                    assertThat(steps).isBetween(byHand, byHand + 3);
                });
    }

    @Test
    void aWanderingSeriesNeedsAComparisonHoweverLongItRuns() {
        var y = Arrays.copyOf(sales(3, 0.1, 0.01, 0), 104);
        assertThat(Counterfactuals.runTime(Series.of(y), List.of(), LOG))
                .hasValueSatisfying(
                        found -> assertThat(found).isInstanceOf(RunTime.NeedsComparison.class));
    }

    /// An action in the week of a sale that comes every 20 steps and doubles the day.
    @Test
    void aKnownEventIsNotTakenForTheEffect() {
        var y = sales(4, 0.005, 0.05, 0);
        var sale = new double[117];
        for (int step = 5; step < 117; step += 20) {
            sale[step] = 1;
        }
        Arrays.fill(sale, 105, 112, 1);
        for (int step = 0; step < 117; step++) {
            y[step] *= sale[step] == 1 ? 2 : 1;
        }
        var blind = (Measured) effect(LOG, y);
        assertThat(blind.verdict()).isEqualTo(Verdict.WORKED);
        var told =
                (Measured)
                        Counterfactuals.effect(
                                new EffectQuestion(
                                        Series.of(y),
                                        List.of(new Regressor("sale", Series.of(sale))),
                                        104,
                                        117,
                                        LOG));
        assertThat(told.interval().contains(0)).isTrue();
        assertThat(told.estimate()).isCloseTo(0, within(0.06));
    }

    @Test
    void anotherActionOfTheSameDaysCannotBeToldApart() {
        var other = new double[117];
        Arrays.fill(other, 104, 117, 1);
        var effect =
                Counterfactuals.effect(
                        new EffectQuestion(
                                Series.of(sales(1, 0.01, 0.05, 0.3)),
                                List.of(new Regressor("other action", Series.of(other))),
                                104,
                                117,
                                LOG));
        assertThat(effect).isEqualTo(new Refused(Refusal.NOT_SEPARABLE, List.of("other action")));
    }

    @Test
    void dayOfTheWeekIsNotTakenForAnEffect() {
        var random = new Random(9);
        var y = new double[144];
        for (int step = 0; step < y.length; step++) {
            y[step] = 100 + (step % 7 >= 5 ? 60 : 0) + random.nextGaussian();
        }
        var weekend = new Setting(Scale.PLAIN, 7, 0.95, 3);
        var found =
                Counterfactuals.effect(
                        new EffectQuestion(Series.of(y), List.of(), 138, 140, weekend));
        assertThat(((Measured) found).verdict()).isEqualTo(Verdict.NO_EFFECT);
    }

    @Test
    void manyPlacebosGiveARankAndFewDoNot() {
        var y = sales(1, 0.01, 0.05, 0.3);
        var few = (Measured) effect(LOG, y);
        assertThat(few.calibration().rankP()).isEmpty();
        // starts 91, 87, … 35: a third of the window apart, not before a third of the history
        assertThat(few.calibration().placebos()).isEqualTo(15);
        var many =
                (Measured)
                        Counterfactuals.effect(
                                new EffectQuestion(Series.of(y), List.of(), 104, 107, LOG));
        assertThat(many.calibration().placebos()).isGreaterThan(40);
        assertThat(many.calibration().rankP().orElseThrow())
                .isCloseTo(1.0 / (1 + many.calibration().placebos()), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, NaN, NaN",
        "CONSTANT, 3, 3",
        "ALL_ZERO, 0, 0",
        "CONSTANT, 1e12, 1e12",
        "CONSTANT, -5, -5"
    })
    void aSeriesThatSaysNothingIsRefusedWithItsReason(Refusal why, double even, double odd) {
        var y = new double[117];
        for (int step = 0; step < y.length; step++) {
            y[step] = step % 2 == 0 ? even : odd;
        }
        assertThat(effect(PLAIN, y)).isEqualTo(new Refused(why));
    }

    @Test
    void gapsShortHistoryAndZerosOnALogScaleAreRefused() {
        var y = sales(1, 0.01, 0.05, 0);
        var gaps = y.clone();
        Arrays.fill(gaps, 20, 80, Double.NaN);
        assertThat(effect(LOG, gaps)).isEqualTo(new Refused(Refusal.TOO_MANY_GAPS));
        var unknown = y.clone();
        Arrays.fill(unknown, 104, 117, Double.NaN);
        assertThat(effect(LOG, unknown)).isEqualTo(new Refused(Refusal.NOTHING_TO_JUDGE));
        var closed = y.clone();
        closed[40] = 0;
        assertThat(effect(LOG, closed)).isEqualTo(new Refused(Refusal.NOT_POSITIVE));
        assertThat(effect(PLAIN, closed)).isInstanceOf(Measured.class);
        var one = new double[117];
        Arrays.fill(one, Double.NaN);
        one[3] = 8;
        assertThat(effect(PLAIN, one)).isEqualTo(new Refused(Refusal.ONE_POINT));
        assertThat(Counterfactuals.effect(new EffectQuestion(Series.of(y), List.of(), 45, 58, LOG)))
                .isEqualTo(new Refused(Refusal.NOT_ENOUGH_HISTORY));
        assertThat(Counterfactuals.effect(new EffectQuestion(Series.of(y), List.of(), 0, 58, LOG)))
                .isEqualTo(new Refused(Refusal.EMPTY));
    }

    /// The effect does not depend on the unit, from one coin to a million millions.
    @Test
    void largeAndNegativeNumbersAreMeasuredAlike() {
        var y = sales(1, 0.01, 0.05, 0.3);
        var large = Arrays.stream(y).map(value -> value * 1e12 - 1e15).toArray();
        var small = (Measured) effect(PLAIN, y);
        var big = (Measured) effect(PLAIN, large);
        assertThat(big.estimate() / 1e12).isCloseTo(small.estimate(), within(1e-2));
        assertThat(big.interval().low() / 1e12).isCloseTo(small.interval().low(), within(1e-1));
    }

    @Test
    void aSeriesThatItsRegressorExplainsWithoutARestIsRefused() {
        var x = IntStream.range(0, 117).mapToDouble(step -> step % 13 * 0.5).toArray();
        var y = Arrays.stream(x).map(value -> 7 + 3 * value).toArray();
        var effect =
                Counterfactuals.effect(
                        new EffectQuestion(
                                Series.of(y),
                                List.of(new Regressor("the same", Series.of(x))),
                                104,
                                117,
                                PLAIN));
        assertThat(effect).isEqualTo(new Refused(Refusal.NOTHING_LEFT));
    }
}
