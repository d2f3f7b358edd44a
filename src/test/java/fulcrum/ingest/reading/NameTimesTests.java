package fulcrum.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTimesTests {

    @ParameterizedTest
    @CsvSource({
        "商品报表_20260619_110309.csv,2026-06-19T11:03:09Z",
        "ExportOrderList201706151430.csv,2017-06-15T14:30:00Z",
        "ExportOrderList20170615.csv,2017-06-15T00:00:00Z",
        "【生意参谋平台】商品_全部_2026-06-17_2026-06-18.xls,2026-06-18T00:00:00Z",
        "orders 2025-06-01T10.30.00.csv,2025-06-01T10:30:00Z",
        "orders_2025-06-01 (2).csv,2025-06-01T00:00:00Z",
        "20260619_110309_1.csv,2026-06-19T11:03:09Z",
        "report-2025.06.01.csv,2025-06-01T00:00:00Z",
    })
    void theTimeInTheNameIsRead(String name, Instant time) {
        assertThat(NameTimes.in(name)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.csv",
                "orders_2025.csv",
                "20251301.csv",
                "1202506011.csv",
                "20250230.csv"
            })
    void whatIsNoDayIsNoTime(String name) {
        assertThat(NameTimes.in(name)).isEmpty();
    }
}
