package fulcrum.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawingTests {

    static OptionalDouble at(double value) {
        return OptionalDouble.of(value);
    }

    static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    @Test
    void aLineHasAGapWhereAValueIsUnknown() {
        var x = new Scale(0, 4, 0, 40);
        var y = new Scale(0, 10, 100, 0);
        var line = Polyline.through(List.of(at(0), at(10), UNKNOWN, at(5), at(2.5)), x, y);
        assertThat(line.path()).isEqualTo("M0 100L10 0M30 50L40 75");
    }

    @Test
    void aValueBetweenTwoUnknownOnesGetsADot() {
        var series = new LineChart.Series("s", List.of(UNKNOWN, at(10), UNKNOWN, at(10), at(10)));
        var chart =
                LineChart.of(
                        List.of("a", "b", "c", "d", "e"),
                        List.of(series),
                        Optional.empty(),
                        Double::toString);
        assertThat(chart.lines().getFirst().lone()).hasSize(1);
        assertThat(chart.lines().getFirst().lone().getFirst().x())
                .isCloseTo(64 + (944 - 64) / 4.0, within(0.1));
    }

    @Test
    void aScaleIsRoundAndHoldsZeroAndAllValues() {
        var scale = Scale.round(DoubleStream.of(137, 912), 100, 0);
        assertThat(scale.low()).isZero();
        assertThat(scale.high()).isEqualTo(1000);
        assertThat(scale.ticks()).containsExactly(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0);
        var below = Scale.round(DoubleStream.of(-3, 11), 0, 1);
        assertThat(below.low()).isEqualTo(-5);
        assertThat(below.high()).isEqualTo(15);
    }

    @Test
    void nothingAndNoDifferenceCanBeDrawnToo() {
        assertThat(Scale.round(DoubleStream.empty(), 0, 1).high()).isEqualTo(1);
        assertThat(Scale.round(DoubleStream.of(0, 0), 0, 1).high()).isEqualTo(1);
        assertThat(Sparkline.of(List.of(UNKNOWN)).line().path()).isEmpty();
        assertThat(Sparkline.of(List.of(at(7), at(7))).line().path()).isEqualTo("M3 25L117 25");
    }

    @Test
    void eachStepOfAWaterfallBeginsWhereTheOneBeforeEnded() {
        var fall =
                Waterfall.of(
                        List.of(
                                new Waterfall.Step("before", 100, Waterfall.Kind.SUM),
                                new Waterfall.Step("less", -40, Waterfall.Kind.WORSE),
                                new Waterfall.Step("more", 15, Waterfall.Kind.BETTER),
                                new Waterfall.Step("now", 75, Waterfall.Kind.SUM)),
                        Double::toString);
        var bars = fall.bars();
        assertThat(bars.get(1).y()).isEqualTo(bars.get(0).y());
        assertThat(bars.get(1).y() + bars.get(1).height())
                .isCloseTo(bars.get(1).end(), within(0.11));
        assertThat(bars.get(2).y() + bars.get(2).height())
                .isCloseTo(bars.get(1).end(), within(0.11));
        assertThat(bars.get(3).y()).isCloseTo(bars.get(2).y(), within(0.11));
        assertThat(bars.get(3).y() + bars.get(3).height()).isCloseTo(fall.zero(), within(0.11));
        assertThat(bars.get(0).height() * 0.4).isCloseTo(bars.get(1).height(), within(0.2));
    }

    @Test
    void barsAreAsLongAsTheirShareAndNegativeOnesLieLeftOfZero() {
        var bars =
                Bars.of(
                        List.of(new Bars.Part("a", 300), new Bars.Part("b", -100)),
                        Double::toString);
        assertThat(bars.zero()).isEqualTo(25);
        assertThat(bars.bars().get(0)).isEqualTo(new Bars.Bar("a", "300.0", 25, 75, false));
        assertThat(bars.bars().get(1)).isEqualTo(new Bars.Bar("b", "-100.0", 0, 25, true));
    }

    @Test
    void aBandIsClosed() {
        var area =
                Polyline.between(
                        List.of(new Polyline.Point(0, 1), new Polyline.Point(10, 2)),
                        List.of(new Polyline.Point(0, 5), new Polyline.Point(10, 6)));
        assertThat(area.path()).isEqualTo("M0 1L10 2L10 6L0 5Z");
    }
}
