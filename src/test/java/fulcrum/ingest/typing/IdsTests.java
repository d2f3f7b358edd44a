package fulcrum.ingest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "00123|00123",
                "1E5|1E5",
                "=\"1234\"|1234",
                "'7210448301122|7210448301122",
                "No:75110|75110",
                "No：75110|75110",
                "21407300627014900 |21407300627014900",
                "１２３４|1234",
                "1,234,567|1234567",
                "12,34|12,34",
                "12345.0|12345.0",
                "AbC-1|AbC-1",
                "36893488147419103232|36893488147419103232",
                "\u00A0A1\u3000|A1",
                "A 1|A 1",
                "-|``",
                "--|``",
                "N/A|``",
                "` `|``",
            })
    void anIdIsTextWithoutItsWrapping(String cell, String id) {
        assertThat(Ids.clean(cell)).isEqualTo(id);
    }

    @Test
    void aPointZeroGoesOnlyWhereTheWholeColumnHasIt() {
        var all = column("13085.0", "13078.0", "");
        var some = column("13085.0", "A1");
        assertThat(all.pointZero()).isTrue();
        assertThat(some.pointZero()).isFalse();
        assertThat(Ids.clean("13085.0", all.pointZero())).isEqualTo("13085");
        assertThat(Ids.clean("13085.0", some.pointZero())).isEqualTo("13085.0");
    }

    @Test
    void scientificIdsAreDestroyed() {
        var ids = column("1.03293E+19", "10329302124590727494").destroyed();
        assertThat(ids.any()).isTrue();
        assertThat(ids.scientific()).isEqualTo(1);
        assertThat(ids.example()).isEqualTo("1.03293E+19");
    }

    @Test
    void longIdsThatMostlyEndInZerosAreDestroyed() {
        var ids = column("21407300627014900", "21407300627014800", "21407300627014712").destroyed();
        assertThat(ids.any()).isTrue();
        assertThat(ids.zeroEnded()).isEqualTo(2);
        assertThat(ids.longIds()).isEqualTo(3);
    }

    @Test
    void wholeLongIdsAndStockCodesAreNot() {
        assertThat(
                        column(
                                        "1E5",
                                        "2E+3",
                                        "21407300627014900",
                                        "21407300627014812",
                                        "21407300627014834",
                                        "100",
                                        "100000000000000")
                                .destroyed()
                                .any())
                .isFalse();
    }

    static IdColumn column(String... cells) {
        var column = new IdColumn();
        for (var cell : cells) {
            column.see(cell);
        }
        return column;
    }
}
