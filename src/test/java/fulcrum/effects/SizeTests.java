package fulcrum.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizeTests {

    @Test
    void anExactPriceScalesBothEnds() {
        assertThat(new Size(10, 5, 20).times(new Size(3, 3, 3))).isEqualTo(new Size(30, 15, 60));
    }

    @Test
    void aNegativePriceTurnsThemRound() {
        assertThat(new Size(10, 5, 20).times(new Size(-2, -2, -2)))
                .isEqualTo(new Size(-20, -40, -10));
    }

    /// Against the quantiles of 200,000 drawn products of two independent normal sizes.
    @Test
    void bothDoubtsAddUp() {
        var random = new Random(7);
        var drawn =
                IntStream.range(0, 200_000)
                        .mapToDouble(_ ->
                                (100 + 10 * random.nextGaussian())
                                        * (5 + 0.4 * random.nextGaussian()))
                        .sorted()
                        .toArray();
        var told = new Size(100, 100 - 19.6, 100 + 19.6).times(new Size(5, 5 - 0.784, 5 + 0.784));
        assertThat(told.estimate())
                .isCloseTo(Arrays.stream(drawn).average().orElseThrow(), within(1.0));
        assertThat(told.low()).isCloseTo(drawn[5_000], within(8.0));
        assertThat(told.high()).isCloseTo(drawn[195_000], within(8.0));
    }
}
