package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fulcrum.statistics.Lifetime.Outlook;
import fulcrum.statistics.Spending.Value;
import java.util.List;
import org.assertj.core.data.Offset;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What others published of the same buyers: Fader, Hardie & Lee (2005), Fader & Hardie (2013), the
/// tests of the packages BTYD and lifetimes.
class CdnowTests {

    private static final Offset<Double> THREE_DECIMALS = within(5e-4);

    private static final ShopTime.Learned FLAT = new ShopTime.Learned(List.of(), List.of(1.0));

    private static final Buyer NEW = new Buyer(0, 0, 0);

    @BeforeAll
    static void present() {
        assumeTrue(Cdnow.present(), "no ../shared/data/methods/clv and ../shared/data/cdnow");
    }

    private static Lifetime.Learned learn(LifetimeModel model, List<Buyer> buyers) {
        return (Lifetime.Learned) Lifetimes.learn(model, buyers);
    }

    private static Outlook.Told outlook(Lifetime.Learned learned, Buyer buyer, double horizon) {
        return (Outlook.Told) Lifetimes.outlook(learned, buyer, horizon);
    }

    @ParameterizedTest
    @CsvSource({
        "BG_NBD, .2426, 4.4135, .7929, 2.4257",
        "MBG_NBD, .5248, 6.1830, .8914, 1.6140",
        "PARETO_NBD, .5533, 10.5776, .6062, 11.6679"
    })
    void theParametersAreThosePublished(
            LifetimeModel model, double r, double alpha, double a, double b) {
        var found = learn(model, Cdnow.sample());
        assertThat(found.r()).isCloseTo(r, THREE_DECIMALS);
        assertThat(found.alpha()).isCloseTo(alpha, THREE_DECIMALS);
        assertThat(found.a()).isCloseTo(a, THREE_DECIMALS);
        assertThat(found.b()).isCloseTo(b, THREE_DECIMALS);
    }

    @ParameterizedTest
    @CsvSource({"BG_NBD, -9582.4256", "MBG_NBD, -9582.1327", "PARETO_NBD, -9594.9739"})
    void theLikelihoodIsThatPublished(LifetimeModel model, double likelihood) {
        assertThat(learn(model, Cdnow.sample()).logLikelihood())
                .isCloseTo(likelihood, THREE_DECIMALS);
    }

    @Test
    void spendingIsThatPublished() {
        var found = (Spending.Learned) Lifetimes.spending(Cdnow.spenders());
        assertThat(found.p()).isCloseTo(6.2488, THREE_DECIMALS);
        assertThat(found.q()).isCloseTo(3.7446, THREE_DECIMALS);
        assertThat(found.v()).isCloseTo(15.4478, THREE_DECIMALS);
        assertThat(found.logLikelihood()).isCloseTo(-4055.9232, THREE_DECIMALS);
        assertThat(
                        Cdnow.spenders().stream()
                                .limit(10)
                                .map(one -> ((Value.Told) Lifetimes.value(found, one)).mean()))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 0.01 ? 0 : 1)
                .containsExactly(
                        24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17);
    }

    @Test
    void whatComesOfOneBuyerIsThatPublished() {
        var geometric = learn(LifetimeModel.BG_NBD, Cdnow.sample());
        assertThat(outlook(geometric, new Buyer(2, 30.43, 38.86), 39).purchases())
                .isCloseTo(1.226, THREE_DECIMALS);
        var horizons = new double[] {.1429, 1, 3, 31.8571, 32, 78};
        var published = new double[] {.0078, .0532, .1506, 1.0405, 1.0437, 1.8576};
        for (int i = 0; i < horizons.length; i++) {
            assertThat(outlook(geometric, NEW, horizons[i]).purchases())
                    .isCloseTo(published[i], THREE_DECIMALS);
        }
        var pareto = learn(LifetimeModel.PARETO_NBD, Cdnow.sample());
        var often = outlook(pareto, new Buyer(26, 30.86, 31), 52);
        assertThat(often.alive()).isCloseTo(.9979, within(5e-5));
        assertThat(often.purchases()).isCloseTo(25.46, within(.005));
    }

    /// What came in the 39 weeks after. The figures are those of the trial in Java of the same
    /// models, and the papers' correlations.
    @ParameterizedTest
    @CsvSource({"BG_NBD, 1653, .6256", "MBG_NBD, 1577, .6273", "PARETO_NBD, 1666, .6302"})
    void withoutASeasonTooLittleIsExpected(LifetimeModel model, double sum, double correlation) {
        var found = holdout(model, FLAT);
        assertThat(found.came()).isEqualTo(1882);
        assertThat(found.expected()).isCloseTo(sum, within(.5));
        assertThat(found.correlation()).isCloseTo(correlation, within(1e-4));
    }

    /// Shop time is learned from the 21,213 other buyers of the shop, over all 78 weeks. Nobody
    /// could have known it on that day, for nobody had yet seen this shop's autumn and winter.
    @ParameterizedTest
    @EnumSource
    void withTheShopsOwnSeasonTheSumIsRight(LifetimeModel model) {
        var found = holdout(model, othersTime(model));
        assertThat(found.expected()).isCloseTo(1882, withinPercentage(5));
        assertThat(found.correlation()).isGreaterThanOrEqualTo(.63);
    }

    private record Holdout(double expected, double came, double correlation) {}

    private static Holdout holdout(LifetimeModel model, ShopTime.Learned time) {
        var all = Cdnow.days(true);
        var buyers = all.stream().map(days -> buyer(days, time, Cdnow.NOW)).toList();
        var learned = learn(model, buyers);
        double horizon = time.between(Cdnow.NOW, Cdnow.END);
        var expected =
                buyers.stream()
                        .mapToDouble(buyer -> outlook(learned, buyer, horizon).purchases())
                        .toArray();
        var came = all.stream().mapToDouble(days -> days.after(Cdnow.NOW)).toArray();
        return new Holdout(
                StatUtils.sum(expected),
                StatUtils.sum(came),
                new PearsonsCorrelation().correlation(expected, came));
    }

    private static Buyer buyer(Cdnow.Days days, ShopTime.Learned time, int now) {
        var known = days.until(now);
        return time.buyer(known.size() - 1, known.getFirst(), known.getLast(), now);
    }

    private static ShopTime.Learned othersTime(LifetimeModel model) {
        var others = Cdnow.days(false).stream().map(Cdnow.Days::all).toList();
        var visits = new Visits(others, Cdnow.END, 7, Cdnow.END + 1);
        return (ShopTime.Learned) Lifetimes.shopTime(model, visits);
    }
}
