package fulcrum.ingest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateColumnTests {

    @ParameterizedTest
    @CsvSource({
        "MONTH_FIRST,01/02/2025;01/13/2025",
        "DAY_FIRST,01/02/2025;13/01/2025",
        "MONTH_FIRST,04-30-22;05-01-22",
        "DAY_FIRST,01.02.2025;03.04.2025",
        "YEAR_FIRST,99-01-02;25-01-30",
        "MONTH_FIRST,05/05/2025;06/06/2025",
        "YEAR_FIRST,2025-01-02;-;2025/1/3",
        "DAY_FIRST,1/2/2025 10:00;29/2/2024 9:00;31/13/2025",
    })
    void aDayThatOnlyOneOrderHasDecides(DateOrder order, String cells) {
        assertThat(column(cells).decide()).isEqualTo(new Decision.Decided<>(order));
    }

    @Test
    void withoutSuchADayItIsAsked() {
        assertThat(column("05/05/2025;01/02/2025;03/04/2025").decide())
                .isEqualTo(
                        new Decision.Ambiguous<>(
                                List.of(
                                        new Decision.Reading<>(
                                                DateOrder.MONTH_FIRST, "01/02/2025", "2025-01-02"),
                                        new Decision.Reading<>(
                                                DateOrder.DAY_FIRST, "01/02/2025", "2025-02-01"))));
    }

    @Test
    void daysThatContradictEachOtherAreAsked() {
        assertThat(likeliest(column("13/01/2025;01/13/2025;14/01/2025")).style())
                .isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void aShortYearInFrontIsAsked() {
        assertThat(likeliest(column("22-04-29;22-04-30;22-04-28")))
                .isEqualTo(new Decision.Reading<>(DateOrder.YEAR_FIRST, "22-04-29", "2022-04-29"));
    }

    static Decision.Reading<DateOrder> likeliest(DateColumn column) {
        return switch (column.decide()) {
            case Decision.Ambiguous<DateOrder>(var readings) -> readings.getFirst();
            case Decision.Decided<DateOrder>(var order) ->
                    throw new AssertionError("decided: " + order);
        };
    }

    static DateColumn column(String cells) {
        var column = new DateColumn();
        for (var cell : cells.split(";", -1)) {
            column.see(cell);
        }
        return column;
    }
}
