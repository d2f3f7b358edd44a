package fulcrum.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NonsenseTests {

    @Test
    void aWholeThatIsNotTheSumOfThePartsIsNotSpreadOverThem() {
        var sum =
                Decomposition.ofSum(new double[] {1, 1}, new double[] {3, 4}, new double[] {5, 5});
        assertThatThrownBy(() -> sum.inUnitOf(1, 4)).hasMessageContaining("3.0", "4.0");
    }

    @Test
    void aRatioOfNothingHasNoRates() {
        var onlyNow = List.of(new Segment(0, 0, 5, 10));
        assertThatThrownBy(() -> RateAndMix.of(onlyNow)).hasMessageContaining("0.0 and 10.0");
    }

    @Test
    void moreTermsThanMixturesCanBeCountedAreRefused() {
        var many = new double[Shapley.MOST_TERMS + 1];
        assertThatThrownBy(() -> Shapley.parts(x -> x[0], many, many))
                .hasMessageContaining("13 terms");
    }
}
