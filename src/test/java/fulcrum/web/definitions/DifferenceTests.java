package fulcrum.web.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTests {

    /// Letters stand for lines.
    @ParameterizedTest
    @CsvSource(
            value = {
                "abc, abc, ' a  b  c'",
                "abc, axc, ' a −b +x  c'",
                "abc, axyc, ' a −b +x +y  c'",
                "abcd, ad, ' a −b −c  d'",
                "a, ba, '+b  a'",
                "'', ab, '+a +b'",
                "ab, '', '−a −b'",
                "'', '', ''",
            })
    void everyLineOfBothTextsStandsOnceInOrder(String before, String now, String told) {
        var signs =
                Difference.between(lines(before), lines(now)).stream()
                        .map(line -> line.sign() + line.text())
                        .toList();
        assertThat(String.join(" ", signs)).isEqualTo(told);
    }

    private static String lines(String letters) {
        return String.join("\n", List.of(letters.split("")));
    }
}
