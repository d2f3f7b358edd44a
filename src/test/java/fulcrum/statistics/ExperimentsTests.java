package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.Trial.As;
import fulcrum.statistics.Trial.Asking;
import fulcrum.statistics.Trial.Looking;
import fulcrum.statistics.Trial.Setting;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Against the published numbers of GrowthBook's engine (packages/stats/tests), which are rounded
/// to five decimals.
class ExperimentsTests {

    static final Offset<Double> FIVE = within(0.5e-5 + 1e-9);
    static final Arm A = Arm.mean(3407, 1396.87, 52377.9767);
    static final Arm LATER_A = Arm.mean(3000, 1396.87, 52377.9767);
    static final Arm B = Arm.mean(3461, 2422.7, 134698.29);

    @Test
    void meansRelative() {
        is(lift(A, B, As.RELATIVE), 0.70732, -0.03526, 1.44989, 0.06191);
    }

    @Test
    void meansAsDifference() {
        is(lift(A, B, As.DIFFERENCE), 0.29, 0.04538, 0.53462, 0.02016);
    }

    @Test
    void shares() {
        is(
                lift(Arm.share(28, 14), Arm.share(30, 16), As.RELATIVE),
                0.06667,
                -0.47767,
                0.61101,
                0.80707);
    }

    @Test
    void lookedAtAlways() {
        is(always(LATER_A, B, 1000), 0.50336, -0.55844, 1.56516, 1);
        is(
                always(Arm.share(3000, 1396), Arm.share(3461, 2422), 5000),
                0.50386,
                0.40098,
                0.60675,
                0);
    }

    @Test
    void onlyMoreOrOnlyLess() {
        var more = oneSided(Asking.IS_IT_MORE, As.RELATIVE);
        assertThat(more.low()).isCloseTo(-0.045137, within(1e-6));
        assertThat(more.high()).isInfinite();
        assertThat(more.p()).isCloseTo(0.065583, within(1e-6));
        var less = oneSided(Asking.IS_IT_LESS, As.RELATIVE);
        assertThat(less.high()).isCloseTo(1.0518588, within(1e-6));
        assertThat(less.p()).isCloseTo(0.9344174, within(1e-6));
        var moreBy = oneSided(Asking.IS_IT_MORE, As.DIFFERENCE);
        assertThat(moreBy.low()).isCloseTo(0.0207915, within(1e-6));
        assertThat(moreBy.verdict()).isEqualTo(Verdict.WORKED);
    }

    /// Their relative interval for means leaves what differed before out of the slope, ours does
    /// not.
    @Test
    void beforeHelpsAsPublished() {
        var control = Arm.adjusted(3000, sums(1396.87, 16.87), products(52377.9767, 527.9767));
        var treated = Arm.adjusted(3461, sums(2422.7, 22.7), products(134698.29, 1348.29));
        var lift = always(control, treated, 5000);
        assertThat(lift.estimate()).isCloseTo(0.50338, FIVE);
        assertThat(lift.low()).isCloseTo(-0.50969, within(2e-5));
        assertThat(lift.high()).isCloseTo(1.51646, within(2e-5));
    }

    @Test
    void ratiosWithBeforeAsPublished() {
        var control =
                Arm.adjusted(
                        100,
                        sums(
                                485.112236689623,
                                679.9093275844917,
                                192.59138069991536,
                                290.1398399750233),
                        symmetric(
                                new double[] {
                                    2715.484666118136,
                                    3602.146836776702,
                                    1113.6215759318352,
                                    1559.2878434944676,
                                    4939.424001640236,
                                    1460.3181079276983,
                                    2130.9404074446747,
                                    460.076026390857,
                                    634.239482353647,
                                    920.9461385038898
                                }));
        var treated =
                Arm.adjusted(
                        100,
                        sums(
                                514.7757826608777,
                                705.4090874383759,
                                206.94157227402536,
                                302.54389139107326),
                        symmetric(
                                new double[] {
                                    2994.897482705013,
                                    3918.1561431600717,
                                    1237.0953021125997,
                                    1701.0287270040265,
                                    5291.36604146392,
                                    1604.0759503266522,
                                    2292.081739775257,
                                    514.2903702246757,
                                    698.4173425817908,
                                    994.4506208125663
                                }));
        is(lift(control, treated, As.RELATIVE), -0.0007, -0.00841, 0.00700, 0.85771);
        is(always(control, treated, 5000), -0.0007, -0.02063, 0.01923, 1);
    }

    @Test
    void aPerfectCopyFromBeforeTakesAllTheNoiseAway() {
        var before = new double[] {1, 2, 3, 4, 5, 6};
        var after = new double[] {2, 3, 4, 5, 6, 7.5};
        var untouched = new double[] {1, 2, 3, 4, 5, 6.5};
        var adjusted =
                measured(
                        Experiments.lift(
                                new Trial(
                                        Arm.means(untouched, before),
                                        Arm.means(after, before),
                                        setting(As.DIFFERENCE))));
        assertThat(adjusted.estimate()).isCloseTo(1, within(1e-12));
        assertThat(adjusted.high() - adjusted.low()).isLessThan(0.6);
        var plain = lift(Arm.means(untouched), Arm.means(after), As.DIFFERENCE);
        assertThat(plain.high() - plain.low()).isGreaterThan(4);
    }

    @Test
    void toldAsOdds() {
        var told =
                (Belief.Told)
                        Experiments.belief(
                                trial(Arm.share(100, 49), Arm.share(100, 51), As.RELATIVE));
        assertThat(told.chanceToWin()).isCloseTo(0.60918, FIVE);
        assertThat(told.low()).isCloseTo(-0.24779, FIVE);
        assertThat(told.high()).isCloseTo(0.32943, FIVE);
        assertThat(told.riskOfStaying()).isCloseTo(0.0814, FIVE);
        assertThat(told.riskOfChanging()).isCloseTo(0.04058, FIVE);
        var means =
                (Belief.Told)
                        Experiments.belief(
                                trial(
                                        Arm.mean(10, 100, 1002.25),
                                        Arm.mean(10, 105, 1111.5),
                                        As.RELATIVE));
        assertThat(means.chanceToWin()).isCloseTo(0.91923, FIVE);
        assertThat(means.low()).isCloseTo(-0.02, within(5e-3));
        assertThat(means.high()).isCloseTo(0.12, within(5e-3));
    }

    @Test
    void anUnevenLotIsSeen() {
        var drawn =
                (SampleCheck.Drawn)
                        Experiments.drawn(new double[] {1000, 1200}, new double[] {1, 1});
        assertThat(drawn.p()).isCloseTo(2.0079e-5, within(1e-9));
    }

    private static Setting setting(As as) {
        return new Setting(as, Asking.IS_IT_DIFFERENT, new Looking.Once(), 0.95, 0.01);
    }

    private static Trial trial(Arm control, Arm treated, As as) {
        return new Trial(control, treated, setting(as));
    }

    private static Lift.Measured lift(Arm control, Arm treated, As as) {
        return measured(Experiments.lift(trial(control, treated, as)));
    }

    private static Lift.Measured always(Arm control, Arm treated, double planned) {
        var setting =
                new Setting(
                        As.RELATIVE,
                        Asking.IS_IT_DIFFERENT,
                        new Looking.Always(planned),
                        0.95,
                        0.01);
        return measured(Experiments.lift(new Trial(control, treated, setting)));
    }

    private static Lift.Measured oneSided(Asking asking, As as) {
        return measured(
                Experiments.lift(
                        new Trial(
                                LATER_A,
                                B,
                                new Setting(as, asking, new Looking.Once(), 0.95, 0.01))));
    }

    private static Lift.Measured measured(Lift lift) {
        return (Lift.Measured) lift;
    }

    private static void is(Lift.Measured lift, double estimate, double low, double high, double p) {
        assertThat(lift.estimate()).isCloseTo(estimate, FIVE);
        assertThat(lift.low()).isCloseTo(low, FIVE);
        assertThat(lift.high()).isCloseTo(high, FIVE);
        assertThat(lift.p()).isCloseTo(p, FIVE);
    }

    private static double[] sums(double... sums) {
        return sums;
    }

    /// The published case says 1 for the sum of products of before and after.
    private static double[][] products(double after, double before) {
        return new double[][] {{after, 1}, {1, before}};
    }

    private static double[][] symmetric(double[] upper) {
        var all = new double[4][4];
        int at = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i; j < 4; j++) {
                all[i][j] = upper[at];
                all[j][i] = upper[at++];
            }
        }
        return all;
    }
}
