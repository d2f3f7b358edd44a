package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelsTests {

    @Test
    void thePublishedEffectsOfCaliforniasTax() {
        var question = Prop99.read().question();
        assertThat(effect(Panels.effect(question))).isCloseTo(-15.603828, within(1e-5));
        assertThat(effect(Panels.syntheticControl(question))).isCloseTo(-19.619663, within(1e-5));
        assertThat(effect(Panels.differenceInDifferences(question)))
                .isCloseTo(-27.349111, within(1e-5));
    }

    @Test
    void thePublishedWeights() {
        var prop99 = Prop99.read();
        var found = measured(Panels.effect(prop99.question()));
        assertThat(found.steps().get(16)).isCloseTo(0.36647, within(1e-5));
        assertThat(found.steps().get(17)).isCloseTo(0.20645, within(1e-5));
        assertThat(found.steps().get(18)).isCloseTo(0.42708, within(1e-5));
        assertThat(weight(prop99, found, "Nevada")).isCloseTo(0.12449, within(1e-5));
        assertThat(weight(prop99, found, "New Hampshire")).isCloseTo(0.10505, within(1e-5));
        assertThat(weight(prop99, found, "Connecticut")).isCloseTo(0.07829, within(1e-5));
        var control = measured(Panels.syntheticControl(prop99.question()));
        assertThat(weight(prop99, control, "Utah")).isCloseTo(0.396, within(1e-3));
        assertThat(weight(prop99, control, "Montana")).isCloseTo(0.232, within(1e-3));
        assertThat(weight(prop99, control, "Nevada")).isCloseTo(0.204, within(1e-3));
        assertThat(weight(prop99, control, "Connecticut")).isCloseTo(0.104, within(1e-3));
    }

    @Test
    void everyStateTreatedByWayOfTrial() {
        var found = measured(Panels.effect(Prop99.read().question()));
        assertThat(found.error() * Math.sqrt(37.0 / 38))
                .as("published without the correction for 38 draws")
                .isCloseTo(9.37, within(0.005));
        assertThat(found.lift().p()).isCloseTo(2.0 / 39, within(1e-12));
    }

    /// Units are a level and a common way through time: all ways find the planted effect exactly.
    @Test
    void aPlantedEffectIsFoundByHand() {
        var common = new double[] {3, 5, 4, 6, 8, 7, 9, 12, 10, 11};
        var donors = new ArrayList<Series>();
        for (int unit = 0; unit < 9; unit++) {
            donors.add(unit(common, 10 * unit, unit == 0 ? 0.5 : -0.0625, 0));
        }
        var question = question(donors, unit(common, 40, 0, -6));
        assertThat(effect(Panels.differenceInDifferences(question))).isCloseTo(-6, within(1e-9));
        assertThat(effect(Panels.effect(question))).isCloseTo(-6, within(0.2));
        assertThat(measured(Panels.effect(question)).lift().verdict()).isEqualTo(Verdict.HURT);
    }

    /// 200 panels without an effect, whose units share two factors and keep part of their own
    /// noise.
    @Test
    void whereNothingWasDoneSeldomAnythingIsFound() {
        var random = new Random(7);
        long found =
                IntStream.range(0, 200)
                        .mapToObj(
                                panel -> measured(Panels.effect(invented(random))).lift().verdict())
                        .filter(Verdict::isEffect)
                        .count();
        System.out.printf("panels without an effect: %d of 200 called one%n", found);
        assertThat(found).isBetween(1L, 16L);
    }

    /// Products of one shop that sell 2 to 200 a day with the chance of single buyers, all moved by
    /// the same market; in every second shop one of them sells a half more from day 112 on.
    @Test
    void productsOfUnequalSizeAreComparedByShares() {
        var random = new Random(5);
        long held = 0;
        long called = 0;
        for (int shop = 0; shop < 100; shop++) {
            double lift = shop % 2 == 0 ? 0 : 0.5;
            var units = products(random, lift);
            var asked = new PanelQuestion(units.subList(1, 21), units.getFirst(), 112, 0.95, 0.1);
            var told = measured(Panels.share(asked, 56)).lift();
            held += told.low() <= lift * 1.1 && lift * 0.9 <= told.high() ? 1 : 0;
            called += lift == 0 && told.verdict().isEffect() ? 1 : 0;
        }
        System.out.printf(
                "products of unequal size: %d of 100 held, %d of 50 called%n", held, called);
        assertThat(held).isBetween(88L, 100L);
        assertThat(called).isLessThan(8);
    }

    private static List<Series> products(Random random, double lift) {
        var market = new double[140];
        double level = 0;
        for (int day = 0; day < 140; day++) {
            level += 0.02 * random.nextGaussian();
            market[day] = Math.exp(level) * (day % 7 >= 5 ? 1.4 : 1);
        }
        return IntStream.range(0, 21)
                .mapToObj(unit -> product(random, market, unit, lift))
                .toList();
    }

    private static Series product(Random random, double[] market, int unit, double lift) {
        double size = 2 * Math.pow(10, 2.0 * random.nextInt(21) / 20);
        var sold = new double[market.length];
        for (int day = 0; day < sold.length; day++) {
            double mean = size * market[day] * (unit == 0 && day >= 112 ? 1 + lift : 1);
            sold[day] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return Series.of(sold);
    }

    @Test
    void whatCannotBeJudgedIsRefusedByName() {
        var flat = Series.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        var fine = Series.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(refused(List.of(), fine)).isEqualTo(Refusal.EMPTY);
        assertThat(refused(nine(fine), Series.of())).isEqualTo(Refusal.EMPTY);
        assertThat(refused(nine(fine).subList(0, 7), fine)).isEqualTo(Refusal.TOO_FEW);
        assertThat(refused(nine(flat), flat)).isEqualTo(Refusal.CONSTANT);
        assertThat(refused(nine(fine), Series.of(1))).isEqualTo(Refusal.CONTRADICTORY);
        assertThat(refused(nine(fine), Series.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 1e12)))
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(refused(nine(fine), Series.of(1, 2, 3, Double.NaN, 5, 6, 7, 8, 9, 10)))
                .isEqualTo(Refusal.GAPS);
    }

    private static PanelQuestion invented(Random random) {
        var factors = new double[2][30];
        for (int step = 1; step < 30; step++) {
            factors[0][step] = factors[0][step - 1] + random.nextGaussian();
            factors[1][step] = 0.5 * factors[1][step - 1] + random.nextGaussian();
        }
        var units = IntStream.range(0, 21).mapToObj(unit -> loaded(factors, random)).toList();
        return new PanelQuestion(units.subList(1, 21), units.getFirst(), 22, 0.95, 0.1);
    }

    private static Series loaded(double[][] factors, Random random) {
        double level = 10 * random.nextGaussian();
        double one = 1 + random.nextGaussian() / 2;
        double other = random.nextGaussian();
        double own = 0;
        var values = new double[30];
        for (int step = 0; step < 30; step++) {
            own = 0.6 * own + random.nextGaussian();
            values[step] = level + one * factors[0][step] + other * factors[1][step] + own;
        }
        return Series.of(values);
    }

    private static List<Series> nine(Series one) {
        return IntStream.range(0, 9).mapToObj(unit -> one).toList();
    }

    /// Level and common way, and something of its own after the seventh step.
    private static Series unit(double[] common, double level, double own, double effect) {
        return Series.of(
                IntStream.range(0, common.length)
                        .mapToDouble(step -> level + common[step] + (step >= 7 ? own + effect : 0))
                        .toArray());
    }

    private static PanelQuestion question(List<Series> donors, Series treated) {
        return new PanelQuestion(donors, treated, 7, 0.95, 0.5);
    }

    private static Refusal refused(List<Series> donors, Series treated) {
        return ((PanelEffect.Refused) Panels.effect(question(donors, treated))).why();
    }

    private static double weight(Prop99 prop99, PanelEffect.Measured found, String state) {
        return found.units().get(prop99.states().indexOf(state));
    }

    private static double effect(PanelEffect effect) {
        return measured(effect).lift().estimate();
    }

    private static PanelEffect.Measured measured(PanelEffect effect) {
        return (PanelEffect.Measured) effect;
    }
}
