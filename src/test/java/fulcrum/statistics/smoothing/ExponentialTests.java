package fulcrum.statistics.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.PublishedSeries;
import org.junit.jupiter.api.Test;

/// Beside R's forecast 8.20: `ets(Nile, "ANN")`, `ets(…, "AAN", damped = TRUE)`, `thetaf(Nile)`.
class ExponentialTests {

    final double[] nile = PublishedSeries.NILE.read();

    @Test
    void theLevelOfTheNileIsThatOfR() {
        var level = Exponential.level(nile);
        assertThat(level.alpha()).isCloseTo(0.2455, within(1e-3));
        assertThat(level.forecast(3)[2]).isCloseTo(805.3812829, within(0.1));
        assertThat(Math.sqrt(level.squares() / (100 - 2))).isCloseTo(144.2318, within(0.01));
    }

    /// The search finds smaller errors than R's, which stops at 146.655.
    @Test
    void theDampedTrendOfTheNileErrsNoMoreThanThatOfR() {
        var damped = Exponential.dampedTrend(nile);
        assertThat(Math.sqrt(damped.squares() / (100 - 5))).isLessThanOrEqualTo(146.6549);
        assertThat(Exponential.chosen(nile).forecast(1)[0]).isCloseTo(805.38, within(0.1));
    }

    /// Another nearby optimum of nearly the same error, hence the tolerance of half a percent.
    @Test
    void theDampedTrendOfAirPassengersIsNearThatOfR() {
        var log =
                java.util.Arrays.stream(PublishedSeries.AIRPASSENGERS.read())
                        .map(Math::log)
                        .toArray();
        var damped = Exponential.dampedTrend(log);
        assertThat(Math.sqrt(damped.squares() / (144 - 5))).isCloseTo(0.1078, within(2e-4));
        var next = damped.forecast(3);
        assertThat(next[0]).isCloseTo(6.069592, within(5e-3));
        assertThat(next[2]).isCloseTo(6.071876, within(5e-3));
    }

    @Test
    void thetaOfTheNileIsThatOfR() {
        var next = Theta.forecast(nile, 3);
        assertThat(next[0]).isCloseTo(799.8119962, within(0.1));
        assertThat(next[2]).isCloseTo(797.0976908, within(0.1));
    }
}
