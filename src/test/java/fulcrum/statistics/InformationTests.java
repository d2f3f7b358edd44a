package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InformationTests {

    /// The unit normal loss as it is tabled since Raiffa & Schlaifer (1961).
    @Test
    void theLossIsThatOfTheTables() {
        assertThat(Information.loss(0)).isCloseTo(0.39894, within(0.00001));
        assertThat(Information.loss(0.5)).isCloseTo(0.19780, within(0.00001));
        assertThat(Information.loss(1)).isCloseTo(0.08332, within(0.00001));
        assertThat(Information.loss(2)).isCloseTo(0.008491, within(0.000001));
    }

    /// Against playing the whole story many times: the truth, the trial, the choice after it.
    @Test
    void theValueIsWhatTheTrialBringsOnAverage() {
        var question = new InformationQuestion(new Estimate(0.02, 0.05), 0.04, 100_000, 3_000, 500);
        var worth = Information.worth(question);
        var random = new Random(1);
        double sum = 0;
        double certain = 0;
        int other = 0;
        int plays = 1_000_000;
        double precision = 1 / (0.05 * 0.05) + 1 / (0.04 * 0.04);
        for (int play = 0; play < plays; play++) {
            double truth = 0.02 + 0.05 * random.nextGaussian();
            double seen = truth + 0.04 * random.nextGaussian();
            double believed = (0.02 / (0.05 * 0.05) + seen / (0.04 * 0.04)) / precision;
            boolean does = believed * 100_000 - 3_000 > 500;
            sum += does ? truth * 100_000 - 3_000 : 500;
            certain += Math.max(truth * 100_000 - 3_000, 500);
            other += does ? 1 : 0;
        }
        assertThat(worth.now()).isEqualTo(500);
        assertThat(sum / plays - 500).isCloseTo(worth.trial(), within(15.0));
        assertThat(certain / plays - 500).isCloseTo(worth.certainty(), within(15.0));
        assertThat(other / (double) plays).isCloseTo(worth.changesMind(), within(0.002));
    }

    @Test
    void aTrialThatChangesNoMindIsWorthNothing() {
        var sure = new InformationQuestion(new Estimate(0.2, 0.01), 0.05, 100_000, 1_000, 0);
        assertThat(Information.worth(sure).trial()).isCloseTo(0, within(1e-9));
        assertThat(Information.worth(sure).now()).isCloseTo(19_000, within(1e-9));
        var exact = new InformationQuestion(new Estimate(0.01, 0.02), 0, 100_000, 1_000, 0);
        assertThat(Information.worth(exact).trial())
                .isCloseTo(Information.worth(exact).certainty(), within(1e-9));
    }

    /// An effect to be brought down, such as refunds: less of it is a gain.
    @Test
    void aGainMayBeOfLess() {
        var up =
                Information.worth(
                        new InformationQuestion(new Estimate(0.02, 0.05), 0.04, 1_000, 30, 0));
        var down =
                Information.worth(
                        new InformationQuestion(new Estimate(-0.02, 0.05), 0.04, -1_000, 30, 0));
        assertThat(down).isEqualTo(up);
    }
}
