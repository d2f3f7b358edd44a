package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import fulcrum.statistics.Lifetime.Learned;
import fulcrum.statistics.Lifetime.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.junit.jupiter.api.Test;

class ShopTimeTests {

    private static final int YEAR = 364;
    private static final ShopTime.Learned FLAT = new ShopTime.Learned(List.of(), List.of(1.0));

    /// In the last quarter of each year, and in its weeks 20 to 23, two and a half times as many.
    private static double weight(int day) {
        int week = day % YEAR / 7;
        return week >= 39 || (week >= 20 && week < 24) ? 2.5 : .7;
    }

    /// The days on which one buyer of an MBG/NBD crowd comes, who buys faster in the season.
    private static List<Integer> visits(int first, int end, Random random) {
        double rate = draw(new GammaDistribution(.8, 1 / 60.0), random);
        double stop =
                new BetaDistribution(1.5, 3).inverseCumulativeProbability(random.nextDouble());
        var days = new ArrayList<>(List.of(first));
        for (int day = first + 1; day < end && random.nextDouble() >= 0; day++) {
            if (days.size() == 1 && day == first + 1 && random.nextDouble() < stop) {
                break;
            }
            if (random.nextDouble() < -Math.expm1(-rate * weight(day))) {
                days.add(day);
                if (random.nextDouble() < stop) {
                    break;
                }
            }
        }
        return days;
    }

    private static double draw(GammaDistribution from, Random random) {
        return from.inverseCumulativeProbability(random.nextDouble());
    }

    /// Two years are known, and the third one to its last quarter, which is asked for. The sum that
    /// comes has a standard error of about 2 %; of seeds 21 to 26, that TURNS and BELIEVED were
    /// chosen on, the error is −2.5, −.9, −.2, 4.5, 1.5 and −1.5 %.
    @Test
    void theSeasonOfTheYearsBeforeTellsTheNextOne() {
        int now = 2 * YEAR + 39 * 7 - 1;
        var random = new Random(31);
        var all = new ArrayList<List<Integer>>();
        for (int day = 0; day <= now; day++) {
            for (int buyer = 0; buyer < 12; buyer++) {
                all.add(visits(day, 3 * YEAR, random));
            }
        }
        double came = all.stream().flatMap(List::stream).filter(day -> day > now).count();
        var visits = new Visits(all, now, 7, YEAR);
        var time = (ShopTime.Learned) Lifetimes.shopTime(LifetimeModel.MBG_NBD, visits);
        assertThat(expected(all, FLAT, now)).isLessThan(.6 * came);
        assertThat(expected(all, time, now)).isCloseTo(came, withinPercentage(6));
    }

    private static Learned crowd(List<Buyer> buyers) {
        return (Learned) Lifetimes.learn(LifetimeModel.MBG_NBD, buyers);
    }

    private static double expected(List<List<Integer>> all, ShopTime.Learned time, int now) {
        var buyers = buyers(all, time, now);
        var crowd = crowd(buyers);
        double horizon = time.between(now, 3 * YEAR - 1);
        return buyers.stream()
                .map(buyer -> (Outlook.Told) Lifetimes.outlook(crowd, buyer, horizon))
                .mapToDouble(Outlook.Told::purchases)
                .sum();
    }

    private static List<Buyer> buyers(List<List<Integer>> all, ShopTime.Learned time, int now) {
        return all.stream()
                .map(days -> days.stream().filter(day -> day <= now).toList())
                .filter(known -> !known.isEmpty())
                .map(known -> time.buyer(known.size() - 1, known.getFirst(), known.getLast(), now))
                .toList();
    }

    @Test
    void afterTheLastStepTheSeasonComesAgain() {
        var time = new ShopTime.Learned(List.of(9.0, 1.0, 2.0, 3.0), List.of(4.0, 5.0));
        assertThat(time.between(0, 3)).isEqualTo(1 + 2 + 3);
        assertThat(time.between(2, 6)).isEqualTo(3 + 4 + 5 + 4);
        assertThat(time.buyer(2, 0, 3, 4)).isEqualTo(new Buyer(2, 6, 10));
    }

    @Test
    void timeDoesNotStandStillOrGoBack() {
        assertThatThrownBy(() -> new ShopTime.Learned(List.of(1.0, 0.0), List.of(1.0)))
                .hasMessageContaining("above 0; here 0");
        assertThatThrownBy(() -> new ShopTime.Learned(List.of(1.0), List.of()))
                .hasMessageContaining("at least one step");
    }
}
