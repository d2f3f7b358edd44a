package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Link;
import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JudgingTests {

    private static final Words WORDS = new Words("x", "x");
    private static final Judging JUDGING = new Judging(0.02, 0.001, 10, List.of());

    @Test
    void whatOneInAHundredAsClearWouldBeIsFirm() {
        assertThat(certainty(OptionalDouble.of(0.0009), 100)).isEqualTo(Certainty.FIRM);
    }

    @Test
    void whatOneInTenAsClearWouldBeIsLikely() {
        assertThat(certainty(OptionalDouble.of(0.0011), 100)).isEqualTo(Certainty.LIKELY);
        assertThat(certainty(OptionalDouble.of(0.02), 100)).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void whatManyChecksBringByChanceIsAHintAtMost() {
        assertThat(certainty(OptionalDouble.of(0.021), 100)).isEqualTo(Certainty.HINT);
        assertThat(certainty(OptionalDouble.of(0.06), 100)).isEqualTo(Certainty.FINE);
    }

    @Test
    void aRuleIsFirmEvenWhereNoChanceIsSmallEnough() {
        var nothing = new Judging(-1, -1, 10, List.of());
        assertThat(nothing.of(check(), seen(OptionalDouble.empty(), 100), List.of()).certainty())
                .isEqualTo(Certainty.FIRM);
    }

    @Test
    void whatCostsNextToNothingIsSmallHoweverClear() {
        assertThat(certainty(OptionalDouble.of(0), 9)).isEqualTo(Certainty.SMALL);
    }

    private static Certainty certainty(OptionalDouble chance, double cost) {
        return JUDGING.of(check(), seen(chance, cost), List.of()).certainty();
    }

    private static Check check() {
        return new Check("x", Branch.BASICS, WORDS, WORDS, Link.OTHER, List.of());
    }

    private static Look.Seen seen(OptionalDouble chance, double cost) {
        var days = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 8));
        return new Look.Seen(
                true,
                chance,
                Said.of("diagnosis.figure"),
                Said.of("diagnosis.figure"),
                Optional.of(new Size(cost, cost, cost)),
                Evidence.of(new MetricId("paid"), days));
    }
}
