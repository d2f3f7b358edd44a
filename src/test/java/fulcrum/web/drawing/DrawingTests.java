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
    void whatIsTooLongForItsPlaceIsClippedAndChineseIsWide() {
        assertThat(Lettering.clipped("Visitors", 100, 12)).isEqualTo("Visitors");
        assertThat(Lettering.clipped("Visitors of the store", 60, 12)).isEqualTo("Visitors…");
        assertThat(Lettering.clipped("支付转化率", 36, 12)).isEqualTo("支付…");
    }

    @Test
    void aSentenceIsBrokenBetweenWordsAndAnywhereInChinese() {
        assertThat(Lettering.lines("no facts for these days", 50, 10, 3))
                .containsExactly("no facts", "for these", "days");
        assertThat(Lettering.lines("这些天没有数据", 30, 10, 2)).containsExactly("这些天", "没有…");
        assertThat(Lettering.lines("", 30, 10, 2)).isEmpty();
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
        double left = chart.plot().left();
        assertThat(chart.lines().getFirst().lone().getFirst().x())
                .isCloseTo(left + (chart.plot().right() - left) / 4, within(0.1));
    }

    @Test
    void aLongerLabelBesideTheAxisGetsMoreRoom() {
        assertThat(left("1".repeat(10)) - left("1")).isEqualTo(9 * 9);
    }

    private static double left(String label) {
        var series = new LineChart.Series("s", List.of(at(10)));
        return LineChart.of(List.of("a"), List.of(series), Optional.empty(), _ -> label)
                .plot()
                .left();
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

    static Waterfall.Step step(double added, Waterfall.Kind kind) {
        return new Waterfall.Step("", "", added, kind);
    }

    @Test
    void eachStepOfAWaterfallBeginsWhereTheOneBeforeEnded() {
        var fall =
                Waterfall.of(
                        List.of(
                                step(100, Waterfall.Kind.SUM),
                                step(-40, Waterfall.Kind.WORSE),
                                step(15, Waterfall.Kind.BETTER),
                                step(75, Waterfall.Kind.SUM)));
        var bars = fall.bars();
        assertThat(fall.zero()).contains(0.0);
        assertThat(bars.get(0).from()).isZero();
        assertThat(bars.get(0).length()).isEqualTo(100);
        assertThat(bars.get(1).start()).contains(100.0);
        assertThat(bars.get(1).from()).isEqualTo(60);
        assertThat(bars.get(1).from() + bars.get(1).length()).isEqualTo(100);
        assertThat(bars.get(1).end()).contains(60.0);
        assertThat(bars.get(2).from()).isEqualTo(60);
        assertThat(bars.get(2).length()).isEqualTo(15);
        assertThat(bars.get(3).length()).isEqualTo(75);
        assertThat(bars.get(3).end()).isEmpty();
    }

    @Test
    void aFallThroughZeroHasItsZeroInside() {
        var fall =
                Waterfall.of(
                        List.of(
                                step(30, Waterfall.Kind.SUM),
                                step(-40, Waterfall.Kind.WORSE),
                                step(-10, Waterfall.Kind.SUM)));
        assertThat(fall.zero()).contains(25.0);
        assertThat(fall.bars().get(1).from()).isZero();
        assertThat(fall.bars().get(1).length()).isEqualTo(100);
        assertThat(fall.bars().get(2).from()).isZero();
        assertThat(fall.bars().get(2).length()).isEqualTo(25);
    }

    /// 1000 to 1020 in steps of 30: on paper from zero they would be hairs.
    @Test
    void smallStepsBesideLargeFiguresCutThePaper() {
        var fall =
                Waterfall.of(
                        List.of(
                                step(1000, Waterfall.Kind.SUM),
                                step(30, Waterfall.Kind.BETTER),
                                step(-10, Waterfall.Kind.WORSE),
                                step(1020, Waterfall.Kind.SUM)));
        assertThat(fall.isCut()).isTrue();
        assertThat(fall.bars().get(0).from()).isZero();
        assertThat(fall.bars().get(0).length()).isCloseTo(100 / 3.0, within(0.1));
        assertThat(fall.bars().get(1).length()).isCloseTo(200 / 3.0, within(0.1));
    }

    @Test
    void aChangeStandsBesideWhatIsUsual() {
        assertThat(Within.of(-50, 100)).isEqualTo(new Within(6.5, 87, 28.3));
        assertThat(Within.of(0, 0).at()).isEqualTo(50);
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
