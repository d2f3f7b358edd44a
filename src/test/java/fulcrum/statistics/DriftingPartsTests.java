package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class DriftingPartsTests {

    /// Scores of parts that lie three times as far from each other as chance would have them.
    @Test
    void whereAllPartsDriftNoneIsFoundMoreOftenThanItShould() {
        var random = new Random(3);
        var normal = new NormalDistribution();
        int tries = 500;
        int before = 0;
        int after = 0;
        for (int i = 0; i < tries; i++) {
            var chances = new ArrayList<Double>();
            for (int part = 0; part < 40; part++) {
                chances.add(normal.cumulativeProbability(3 * random.nextGaussian()));
            }
            before += least(chances) < 0.05 / 40 ? 1 : 0;
            after += least(Discoveries.deflated(chances)) < 0.05 / 40 ? 1 : 0;
        }
        assertThat(before / (double) tries).isGreaterThan(0.9);
        assertThat(after / (double) tries).isLessThan(0.15);
    }

    @Test
    void onePartAtFaultAmongQuietOnesKeepsItsChance() {
        var chances = new ArrayList<Double>(List.of(1e-8));
        for (int part = 1; part < 20; part++) {
            chances.add(part / 20.0);
        }
        assertThat(Discoveries.deflated(chances).getFirst()).isLessThan(1e-5);
    }

    @Test
    void fewPartsSayNothingOfHowMuchPartsDrift() {
        var chances = List.of(1e-6, 1e-5, 1e-4);
        assertThat(Discoveries.deflated(chances)).isEqualTo(chances);
    }

    private static double least(List<Double> chances) {
        return chances.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    }
}
