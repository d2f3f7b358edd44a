package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesTests {

    @Test
    void aGapIsNotAZero() {
        var series = Series.of(3, Double.NaN, 0);
        assertThat(series.at(1)).isEmpty();
        assertThat(series.at(2)).hasValue(0);
        assertThat(series.known()).isEqualTo(2);
    }

    @Test
    void anInfiniteValueIsRefusedByItsPlace() {
        assertThatThrownBy(() -> Series.of(1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("step 1");
    }
}
