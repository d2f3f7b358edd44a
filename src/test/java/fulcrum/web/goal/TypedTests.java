package fulcrum.web.goal;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "450000|MONEY|450000",
                "¥ 450,000.50|MONEY|450000.50",
                "1，200|COUNT|1200",
                "4.5 %|SHARE|0.045",
                "−3|MONEY|-3"
            })
    void numbersAreReadAsPeopleTypeThem(String text, Unit unit, String value) {
        assertThat(Typed.number(text, unit).orElseThrow()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "much", "1e9", "1.2.3", "99999999999999999999", "<b>1</b>", "- 5 -"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(Typed.number(text, Unit.MONEY)).isEmpty();
    }

    @Test
    void holdsHaveOneEndOrTwo() {
        assertThat(Typed.hold("a", "4.5", Unit.SHARE).orElseThrow().isLock()).isTrue();
        var range = Typed.hold("a", "4..5", Unit.SHARE).orElseThrow();
        assertThat(range.low().orElseThrow()).isEqualByComparingTo("0.04");
        assertThat(range.high().orElseThrow()).isEqualByComparingTo("0.05");
        assertThat(Typed.hold("a", "..5", Unit.SHARE).orElseThrow().low()).isEmpty();
        assertThat(Typed.text(range, Unit.SHARE)).isEqualTo("4..5");
        for (var wrong : new String[] {"..", "5..4", "a..5", "1..2..3", "", "4..x"}) {
            assertThat(Typed.hold("a", wrong, Unit.SHARE)).as(wrong).isEmpty();
        }
    }
}
