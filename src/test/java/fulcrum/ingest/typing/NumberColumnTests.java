package fulcrum.ingest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberColumnTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".|1.5;1.000",
                ".|1,234.50;1.000",
                ".|0.125;1.000",
                ".|1,234,567;1,000",
                ".|1234.567",
                ".|5;70;800",
                ".|abc;-;",
                ".|12,34,567",
                ".|5.38%;1.000",
                ",|1,5;1.000",
                ",|1.234,56;1.000",
                ",|1.234.567;1.000",
                ",|0,125",
                ",|1 234,567",
                ",|12,50 €;1.000 €",
            })
    void oneTellingCellDecidesTheColumn(char mark, String cells) {
        assertThat(column(cells).decide())
                .isEqualTo(new Decision.Decided<>(NumberStyle.PLAIN.withDecimal(mark)));
    }

    @Test
    void aColumnOfThousandsOrThreeDecimalsIsAsked() {
        assertThat(column("5;1.000;12.000").decide())
                .isEqualTo(
                        new Decision.Ambiguous<>(
                                List.of(
                                        new Decision.Reading<>(
                                                NumberStyle.PLAIN.withDecimal(','),
                                                "1.000",
                                                "1000"),
                                        new Decision.Reading<>(
                                                NumberStyle.PLAIN, "1.000", "1.000"))));
    }

    @Test
    void cellsThatContradictEachOtherAreAsked() {
        assertThat(column("1,5;1.5;2.5").decide()).isInstanceOf(Decision.Ambiguous.class);
    }

    @Test
    void anotherColumnOfTheFileMaySettleIt() {
        var open = column("1.000");
        open.add(column("1,25"));
        assertThat(open.decide())
                .isEqualTo(new Decision.Decided<>(NumberStyle.PLAIN.withDecimal(',')));
    }

    @Test
    void percentSignsAreCounted() {
        var column = column("12%;3 ％;5;-;");
        assertThat(column.percents()).isEqualTo(2);
        assertThat(column.bare()).isEqualTo(1);
    }

    static NumberColumn column(String cells) {
        var column = new NumberColumn();
        for (var cell : cells.split(";", -1)) {
            column.see(cell);
        }
        return column;
    }
}
