package fulcrum.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTests {

    @ParameterizedTest
    @CsvSource({
        "0.1234, +12.3 %",
        "-0.05, −5.0 %",
        "0, 0.0 %",
        "9.5, +950.0 %",
        "14.464, > +999 %",
        "-12.9586, < −999 %"
    })
    void aShareBeyondTenTimesIsToldByItsBound(double share, String shown) {
        assertThat(FigureText.signedShare(share)).isEqualTo(shown);
    }
}
