package fulcrum.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A56 of the list of attacks.
class SpreadsheetTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil\")",
                "+1",
                "-1+1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                ";=1",
                "＝1",
                "＋1",
                "－1",
                "＠SUM(1)"
            })
    void a56WhatASpreadsheetWouldWorkOutIsText(String cell) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A=1", "玩具", "'=1", "12.50", "a\t=1", "\u00A0x"})
    void allOtherTextIsLeftAlone(String cell) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo(cell);
    }
}
