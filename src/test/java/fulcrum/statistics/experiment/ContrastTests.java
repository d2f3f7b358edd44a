package fulcrum.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContrastTests {

    @Test
    void whatWasBeforeCountsAsMuchAsPublished() {
        var moments = Moments.of(new double[] {2, 1, 5, 3}, new double[] {0.3, 0.5, 0.9, 22});
        var level = Level.of(Reading.MEAN_WITH_BEFORE, moments);
        assertThat(Contrast.theta(level, level)).isCloseTo(0.01864, within(0.5e-5));
    }
}
