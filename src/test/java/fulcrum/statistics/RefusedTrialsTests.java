package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.statistics.Trial.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTrialsTests {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoNumberIsRefused(double sum) {
        assertThat(refused(Arm.mean(10, sum, 5))).isEqualTo(Refusal.NOT_A_NUMBER);
    }

    @Test
    void whatCannotBeJudgedIsRefusedByName() {
        assertThat(refused(Arm.mean(0, 0, 0))).isEqualTo(Refusal.EMPTY);
        assertThat(refused(Arm.mean(1, 1, 1))).isEqualTo(Refusal.ONE_POINT);
        assertThat(refused(Arm.mean(10, 1e12, 1e24))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refused(Arm.mean(10, 10, 5))).isEqualTo(Refusal.CONTRADICTORY);
        assertThat(refused(Arm.mean(10, 0, 5))).isEqualTo(Refusal.RELATIVE_TO_ZERO);
        assertThat(refused(Arm.share(10, 11))).isEqualTo(Refusal.CONTRADICTORY);
        assertThat(refused(Arm.share(10, -1))).isEqualTo(Refusal.NEGATIVE);
        assertThat(refused(Arm.means(new double[] {1, 2}, new double[] {1})))
                .isEqualTo(Refusal.CONTRADICTORY);
        assertThat(refused(Arm.ratios(new double[] {1, 2}, new double[] {0, 0})))
                .isEqualTo(Refusal.RELATIVE_TO_ZERO);
        assertThat(Experiments.lift(trial(Arm.means(1, 1), Arm.means(1, 1))))
                .isEqualTo(new Lift.Refused(Refusal.CONSTANT));
        assertThat(Experiments.drawn(new double[] {1}, new double[] {1}))
                .isEqualTo(new SampleCheck.Refused(Refusal.ONE_POINT));
        assertThat(Experiments.drawn(new double[] {0, 0}, new double[] {1, 1}))
                .isEqualTo(new SampleCheck.Refused(Refusal.EMPTY));
    }

    private static Refusal refused(Arm arm) {
        return ((Lift.Refused) Experiments.lift(trial(arm, arm))).why();
    }

    private static Trial trial(Arm control, Arm treated) {
        return new Trial(control, treated, Setting.relative(0.01));
    }
}
