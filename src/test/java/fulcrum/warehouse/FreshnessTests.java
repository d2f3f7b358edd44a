package fulcrum.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshnessTests {

    static Coverage days(FactKind kind, String source, int from, int until) {
        var month = LocalDate.of(2024, 1, 1);
        return new Coverage(
                kind,
                source,
                new Period(month.plusDays(from - 1), month.plusDays(until - 1)),
                "i" + from);
    }

    @Test
    void importsThatMeetOrOverlapAreOneStretchAndTheRestIsAGap() {
        var found =
                Freshness.of(
                        List.of(
                                days(FactKind.ORDERS, "", 10, 12),
                                days(FactKind.ORDERS, "", 1, 4),
                                days(FactKind.ORDERS, "", 4, 6),
                                days(FactKind.ORDERS, "", 2, 3)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().firstDay()).isEqualTo("2024-01-01");
        assertThat(found.getFirst().lastDay()).isEqualTo("2024-01-11");
        assertThat(found.getFirst().gaps())
                .containsExactly(new Period(LocalDate.of(2024, 1, 6), LocalDate.of(2024, 1, 10)));
    }

    @Test
    void everySourceStandsForItself() {
        var found =
                Freshness.of(
                        List.of(
                                days(FactKind.ADS, "google", 1, 3),
                                days(FactKind.ADS, "meta", 5, 6),
                                days(FactKind.ORDERS, "", 1, 9)));
        assertThat(found)
                .extracting(one -> one.kind() + one.source())
                .containsExactly("ORDERS", "ADSgoogle", "ADSmeta");
    }
}
