package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTests {

    /// The exact test in its middle form, summed in exact fractions with Python.
    @ParameterizedTest
    @CsvSource({
        "40, 100, 25, 100, 0.032008752",
        "200, 560, 30, 140, 0.003015057",
        "12, 56, 1, 14, 0.144310901",
        "90, 300, 100, 300, 0.765289609"
    })
    void theChanceOfALowerRateIsThatOfTheExactTest(
            int before, double triesBefore, int after, double triesAfter, double chance) {
        assertThat(new Rate(before, triesBefore).fell(new Rate(after, triesAfter)))
                .isCloseTo(chance, within(1e-8));
    }

    @Test
    void whatNobodyCountedIsNoSign() {
        assertThat(new Rate(0, 10).fell(new Rate(0, 20))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aRateNeedsTries() {
        assertThatThrownBy(() -> new Rate(3, 0)).hasMessageContaining("tries > 0");
    }
}
