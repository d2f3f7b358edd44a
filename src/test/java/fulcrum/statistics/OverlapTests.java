package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.Effect.Measured;
import fulcrum.statistics.Effect.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapTests {

    /// Another action began on the same day and goes on when this one is over: its days alone say
    /// how much of the days together is its own.
    @Test
    void whatGoesOnAloneTellsTwoActionsApart() {
        var y = new double[143];
        var random = new Random(11);
        for (int step = 0; step < y.length; step++) {
            double both = (step >= 104 ? 0.2 : 0) + (step >= 104 && step < 117 ? 0.3 : 0);
            y[step] = Math.exp(7 + 0.05 * random.nextGaussian() + both);
        }
        var other = new double[143];
        Arrays.fill(other, 104, 143, 1);
        var others = List.of(new Regressor("other action", Series.of(other)));
        var question = new EffectQuestion(Series.of(y), others, 104, 117, CounterfactualsTests.LOG);
        var found = (Measured) Counterfactuals.effect(question);
        assertThat(found.estimate()).isCloseTo(0.3, within(0.05));
        assertThat(found.interval().contains(0.3)).isTrue();
        assertThat(found.verdict()).isEqualTo(Verdict.WORKED);
    }

    /// The same, but nothing is known after both.
    @Test
    void twoThatEndTogetherAreNotToldApart() {
        var y = CounterfactualsTests.sales(1, 0.01, 0.05, 0.3);
        var other = new double[117];
        Arrays.fill(other, 105, 117, 1);
        var others = List.of(new Regressor("#7", Series.of(other)));
        var question = new EffectQuestion(Series.of(y), others, 104, 117, CounterfactualsTests.LOG);
        assertThat(Counterfactuals.effect(question)).isInstanceOf(Measured.class);
        Arrays.fill(other, 104, 117, 1);
        others = List.of(new Regressor("#7", Series.of(other)));
        question = new EffectQuestion(Series.of(y), others, 104, 117, CounterfactualsTests.LOG);
        assertThat(Counterfactuals.effect(question))
                .isEqualTo(new Refused(Refusal.NOT_SEPARABLE, List.of("#7")));
    }
}
