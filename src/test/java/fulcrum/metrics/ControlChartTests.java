package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlChartTests {

    /// By hand: sum 120 of 11 values; ranges 2 1 3 1 1 0 2 1 1 1, sum 13 of 10.
    @Test
    void theLimitsAreTheMeanAndTwoPointSixSixMeanRanges() {
        var chart = ControlChart.of(List.of(10., 12., 11., 14., 13., 12., 12., 10., 9., 8., 9.));
        assertThat(chart.mean()).isCloseTo(120 / 11.0, within(1e-12));
        assertThat(chart.range()).isCloseTo(13 / 10.0, within(1e-12));
        assertThat(chart.low()).isCloseTo(120 / 11.0 - 2.66 * 1.3, within(1e-12));
        assertThat(chart.high()).isCloseTo(120 / 11.0 + 2.66 * 1.3, within(1e-12));
        assertThat(IntStream.range(0, 11).filter(chart::isOutside)).isEmpty();
    }

    /// By hand: mean (9 · 10 + 30) ÷ 10 = 12; one range of 20 among nine, mean 20 ÷ 9 = 2.2222;
    /// high 12 + 5.9111 = 17.9111, low 6.0889.
    @Test
    void aLeapLiesOutside() {
        var chart = ControlChart.of(List.of(10., 10., 10., 10., 10., 10., 10., 10., 10., 30.));
        assertThat(chart.high()).isCloseTo(17.9111, within(1e-4));
        assertThat(chart.low()).isCloseTo(6.0889, within(1e-4));
        assertThat(IntStream.range(0, 10).filter(chart::isOutside)).containsExactly(9);
    }

    @Test
    void whatNeverMovesHasNoRange() {
        var chart = ControlChart.of(List.of(5., 5., 5.));
        assertThat(chart.low()).isEqualTo(5);
        assertThat(IntStream.range(0, 3).filter(chart::isOutside)).isEmpty();
    }

    @Test
    void oneValueIsNoChart() {
        assertThatThrownBy(() -> ControlChart.of(List.of(1.))).hasMessageContaining("at least two");
    }
}
