package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import fulcrum.statistics.Lifetime.Learned;
import fulcrum.statistics.Lifetime.Outlook;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifetimesTests {

    private static final Buyer NEW = new Buyer(0, 0, 0);

    private static Learned crowd(LifetimeModel model) {
        return new Learned(model, .7, 8, 1.3, 2.5, Double.NaN);
    }

    private static Outlook.Told outlook(Learned crowd, Buyer buyer, double horizon) {
        return (Outlook.Told) Lifetimes.outlook(crowd, buyer, horizon);
    }

    /// Of each buyer the first `weeks` are known; what came in as many more is beside it.
    private record Lived(Buyer buyer, int after) {}

    private static Lived live(Learned crowd, double weeks, Random random) {
        var rates = new GammaDistribution(crowd.r(), 1 / crowd.alpha());
        double rate = rates.inverseCumulativeProbability(random.nextDouble());
        boolean pareto = crowd.model() == LifetimeModel.PARETO_NBD;
        double stopping =
                pareto
                        ? new GammaDistribution(crowd.a(), 1 / crowd.b())
                                .inverseCumulativeProbability(random.nextDouble())
                        : new BetaDistribution(crowd.a(), crowd.b())
                                .inverseCumulativeProbability(random.nextDouble());
        double end = pareto ? exponential(stopping, random) : Double.POSITIVE_INFINITY;
        boolean stopped = crowd.model() == LifetimeModel.MBG_NBD && random.nextDouble() < stopping;
        double last = 0;
        int repeats = 0;
        int after = 0;
        for (double at = exponential(rate, random);
                !stopped && at < Math.min(end, 2 * weeks);
                at += exponential(rate, random)) {
            if (at < weeks) {
                last = at;
                repeats++;
            } else {
                after++;
            }
            stopped = !pareto && random.nextDouble() < stopping;
        }
        return new Lived(new Buyer(repeats, last, weeks), after);
    }

    private static double exponential(double rate, Random random) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    private static List<Lived> live(Learned crowd, int count, long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> live(crowd, 20 + random.nextInt(40), random))
                .limit(count)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aCrowdThatWasDrawnIsFound(LifetimeModel model) {
        var drawn = crowd(model);
        var lived = live(drawn, 40_000, 11);
        var found = (Learned) Lifetimes.learn(model, lived.stream().map(Lived::buyer).toList());
        assertThat(found.r()).isCloseTo(drawn.r(), withinPercentage(10));
        assertThat(found.alpha()).isCloseTo(drawn.alpha(), withinPercentage(10));
        assertThat(found.a() / found.b()).isCloseTo(drawn.a() / drawn.b(), withinPercentage(10));
        assertThat(found.a()).isCloseTo(drawn.a(), withinPercentage(25));
    }

    /// The sum of what is expected of 40,000 drawn buyers, beside what came: 3 % is about three
    /// standard errors of that sum. The same for those who came five times and more.
    @ParameterizedTest
    @EnumSource
    void whatIsExpectedComes(LifetimeModel model) {
        var crowd = crowd(model);
        var lived = live(crowd, 40_000, 12);
        for (int least : new int[] {0, 5}) {
            var some = lived.stream().filter(one -> one.buyer.repeats() >= least).toList();
            double expected =
                    some.stream()
                            .mapToDouble(
                                    one -> outlook(crowd, one.buyer, one.buyer.age()).purchases())
                            .sum();
            double came = some.stream().mapToInt(Lived::after).sum();
            assertThat(expected).isCloseTo(came, withinPercentage(3));
        }
    }

    /// The expectation of the papers as an integral over who is still there: a rate that is Gamma(r
    /// + x, α + T) and a chance of stopping that is Beta(a, b + x).
    @ParameterizedTest
    @CsvSource({
        "2, 30, 38.9, 39, 1.3",
        "0, 0, 10, 500, .8",
        "140, 200, 200, 10, 1.3",
        "3, 5, 6, 1000, 1"
    })
    void theExpectationIsTheIntegral(
            int repeats, double recency, double age, double horizon, double a) {
        var crowd = new Learned(LifetimeModel.BG_NBD, .7, 8, a, 2.5, Double.NaN);
        var stopping = new BetaDistribution(a, crowd.b() + repeats);
        double shape = crowd.r() + repeats;
        int points = 200_000;
        double integral = 0;
        for (int i = 0; i < points; i++) {
            double root = (i + .5) / points;
            double chance = Math.pow(root, 4);
            double ahead = Math.log1p(chance * horizon / (crowd.alpha() + age));
            double purchases = -Math.expm1(-shape * ahead) / chance;
            integral += stopping.density(chance) * purchases * 4 * Math.pow(root, 3) / points;
        }
        var told = outlook(crowd, new Buyer(repeats, recency, age), horizon);
        assertThat(told.purchases() / told.alive()).isCloseTo(integral, withinPercentage(.01));
    }

    /// BTYD's documentation and a remark in the tests of lifetimes, where the textbook's form
    /// overflows.
    @Test
    void paretoExpectsWhatOthersPublished() {
        var btyd = new Learned(LifetimeModel.PARETO_NBD, .55, 10.56, .61, 11.64, Double.NaN);
        var published =
                new double[] {
                    0, .05077821, .09916088, .14542507, .18979930, .23247466, .27361274, .31335159,
                    .35181024, .38909211
                };
        for (int time = 0; time < published.length; time++) {
            assertThat(outlook(btyd, NEW, time).purchases())
                    .isCloseTo(published[time], within(1e-8));
        }
        var often = new Learned(LifetimeModel.PARETO_NBD, .55, 10.58, .61, 11.67, Double.NaN);
        assertThat(outlook(often, new Buyer(132, 200, 200), 10).purchases())
                .isCloseTo(6.2060517889632418, within(1e-12));
        assertThat(outlook(often, new Buyer(133, 200, 200), 10).purchases())
                .isCloseTo(6.2528722475748113, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void whoStaysAwayLongerIsLessLikelyToComeAgain(LifetimeModel model) {
        var told =
                IntStream.of(10, 20, 40, 80, 10_000)
                        .mapToObj(age -> outlook(crowd(model), new Buyer(6, 10, age), 10))
                        .toList();
        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i).alive()).isLessThan(told.get(i - 1).alive());
            assertThat(told.get(i).purchases()).isLessThan(told.get(i - 1).purchases());
        }
        assertThat(told.getLast().alive()).isBetween(0.0, .001);
    }

    /// Weeks or days: the same crowd.
    @ParameterizedTest
    @EnumSource
    void theUnitOfTimeDoesNotMatter(LifetimeModel model) {
        var weeks = live(crowd(model), 3_000, 13).stream().map(Lived::buyer).toList();
        var days =
                weeks.stream()
                        .map(one -> new Buyer(one.repeats(), 7 * one.recency(), 7 * one.age()))
                        .toList();
        var byWeek = (Learned) Lifetimes.learn(model, weeks);
        var byDay = (Learned) Lifetimes.learn(model, days);
        assertThat(byDay.alpha()).isCloseTo(7 * byWeek.alpha(), withinPercentage(.01));
        assertThat(outlook(byDay, days.getFirst(), 70).purchases())
                .isCloseTo(
                        outlook(byWeek, weeks.getFirst(), 10).purchases(), withinPercentage(.01));
    }

    /// A crowd drawn from p = 6, q = 4, v = 15, with 1 to 5 purchases each.
    @Test
    void whatACrowdSpendsIsFound() {
        var random = new Random(14);
        var rates = new GammaDistribution(4, 1 / 15.0);
        var spenders =
                Stream.generate(
                                () -> {
                                    double rate =
                                            rates.inverseCumulativeProbability(random.nextDouble());
                                    int purchases = 1 + random.nextInt(5);
                                    double sum =
                                            new GammaDistribution(6 * purchases, 1 / rate)
                                                    .inverseCumulativeProbability(
                                                            random.nextDouble());
                                    return new Spender(purchases, sum / purchases);
                                })
                        .limit(20_000)
                        .toList();
        var found = (Spending.Learned) Lifetimes.spending(spenders);
        assertThat(found.p()).isCloseTo(6, withinPercentage(5));
        assertThat(found.q()).isCloseTo(4, withinPercentage(5));
        assertThat(found.v()).isCloseTo(15, withinPercentage(5));
        assertThat(found.mean()).isCloseTo(6 * 15 / 3.0, withinPercentage(2));
        assertThat(found.correlation()).isCloseTo(0, within(.03));
    }
}
