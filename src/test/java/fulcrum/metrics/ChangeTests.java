package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Change.Verdict;
import fulcrum.units.Figure;
import fulcrum.units.Said;
import fulcrum.units.Words;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTests {

    static Metric metric(Better better) {
        return new Metric(
                new MetricId("x"),
                new Words("X", "X"),
                new Words("x", "x"),
                Unit.COUNT,
                better,
                new Making.Computed(Expression.parse("a + b")),
                List.of(),
                true);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 10, 12, 0.2, BETTER",
        "HIGHER, 10, 8, -0.2, WORSE",
        "LOWER, 10, 8, -0.2, BETTER",
        "NEITHER, 10, 8, -0.2, NEITHER",
        "HIGHER, 10, 10, 0, SAME",
        "HIGHER, -10, -5, 0.5, BETTER",
        "HIGHER, -10, -15, -0.5, WORSE"
    })
    void theShareIsOfTheEarlierFigureWhateverItsSign(
            Better better, BigDecimal before, BigDecimal now, BigDecimal share, Verdict verdict) {
        var change = Change.of(metric(better), Figure.of(before), Figure.of(now)).orElseThrow();
        assertThat(change.share().orElseThrow()).isEqualByComparingTo(share);
        assertThat(change.verdict()).isEqualTo(verdict);
    }

    @Test
    void fromNothingThereIsADifferenceButNoShare() {
        var change = Change.of(metric(Better.HIGHER), Figure.of(0), Figure.of(3)).orElseThrow();
        assertThat(change.share()).isEmpty();
        assertThat(change.difference()).isEqualByComparingTo("3");
    }

    @Test
    void fromOrToTheUnknownThereIsNone() {
        var unknown = Figure.unknown(Said.of("unknown.divided-by-zero"));
        assertThat(Change.of(metric(Better.HIGHER), unknown, Figure.of(3))).isEmpty();
        assertThat(Change.of(metric(Better.HIGHER), Figure.of(3), unknown)).isEmpty();
    }
}
