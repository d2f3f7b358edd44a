package fulcrum.ingest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    static final NumberStyle COMMA = NumberStyle.PLAIN.withDecimal(',');

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "0|0",
                "-0|0",
                "12|12",
                "-12.50|-12.50",
                "+5|5",
                " 7 |7",
                "1234567890123.45|1234567890123.45",
                "1,234.56|1234.56",
                "1,234,567|1234567",
                "12,34,567.8|1234567.8",
                "1 234.56|1234.56",
                "1\u00A0234.56|1234.56",
                "1\u202F234.56|1234.56",
                "1'234.56|1234.56",
                "1’234.56|1234.56",
                "¥1,234|1234",
                "￥1,234.00|1234.00",
                "CN¥12.5|12.5",
                "$320|320",
                "-$5.00|-5.00",
                "$-5.00|-5.00",
                "₹ 647.62|647.62",
                "€3.5|3.5",
                "£9.99|9.99",
                "12元|12",
                "1.2万元|12000",
                "12.50 USD|12.50",
                "USD 12.50|12.50",
                "&#36;12.50|12.50",
                "2.5万|25000",
                "1.2亿|120000000",
                "3千|3000",
                "1.2万亿|1200000000000",
                "(12.50)|-12.50",
                "($12.50)|-12.50",
                "12.50-|-12.50",
                "−5|-5",
                "１２３．４５|123.45",
                "－１２|-12",
                "=\"123\"|123",
                "'123|123",
                ".5|0.5",
                "5.|5",
                "59%|0.59",
                "5.38%|0.0538",
                "12％|0.12",
                "3‰|0.003",
                "1e3|1000",
                "1.5E3|1500",
                "1.234E+03|1234",
                "1.2E-05|0.000012",
            })
    void aNumberIsReadAsWritten(String cell, BigDecimal value) {
        assertThat(Numbers.parse(cell, NumberStyle.PLAIN))
                .isInstanceOfSatisfying(
                        Parsed.Value.class,
                        read -> assertThat((BigDecimal) read.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56",
                "1 234,56|1234.56",
                "12,5|12.5",
                "1.000|1000",
                "1.234.567|1234567",
                "1'234,5|1234.5",
                "5,38%|0.0538",
                "-3|-3"
            })
    void aDecimalCommaIsReadWhereTheColumnHasIt(String cell, BigDecimal value) {
        assertThat(Numbers.parse(cell, COMMA))
                .isInstanceOfSatisfying(
                        Parsed.Value.class,
                        read -> assertThat((BigDecimal) read.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource({"12.3,0.123", "100,1", "12.3%,0.123", "'1,200',12", "0.5,0.005"})
    void aBareNumberOfAPercentColumnIsHundredths(String cell, BigDecimal value) {
        assertThat(Numbers.parse(cell, NumberStyle.PERCENT))
                .isInstanceOfSatisfying(
                        Parsed.Value.class,
                        read -> assertThat((BigDecimal) read.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-", "--", " --", "—", "–", "N/A", "n/a", "NULL", "null", "Nill", "nil",
                "NaN", "#N/A", "#DIV/0!", "\u00A0"
            })
    void anAbsenceIsNoZero(String cell) {
        assertThat(Numbers.parse(cell, NumberStyle.PLAIN)).isEqualTo(Parsed.absent());
    }

    @ParameterizedTest
    @CsvSource({
        "5000 ~ 1万,5000,10000",
        "1万 ~ 2万,10000,20000",
        "1 ~ 2万,10000,20000",
        "10%-20%,0.10,0.20",
        "10% ~ 20%,0.10,0.20",
        "10-20%,0.10,0.20",
        "1% ~ 2.5%,0.01,0.025",
        "'1,000 - 5,000',1000,5000",
        "500～1000,500,1000",
        "100至200,100,200",
        "< 10%,0,0.10",
        "<10,0,10",
        "100以下,0,100",
        "1万以上,10000,",
        ">1万,10000,",
        "≥ 3,3,",
        "10万+,100000,",
    })
    void aRangeKeepsBothEnds(String cell, BigDecimal low, BigDecimal high) {
        var read = Numbers.parse(cell, NumberStyle.PLAIN);
        assertThat(read).isInstanceOf(Parsed.Range.class);
        var range = (Parsed.Range<BigDecimal>) read;
        assertThat(range.low()).isEqualByComparingTo(low);
        assertThat(range.high().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(high).map(BigDecimal::stripTrailingZeros));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,typing.no-number",
        "12abc,typing.no-number",
        "'1,2345',typing.other-mark",
        "'1234,567',typing.other-mark",
        "'12,345,67',typing.no-number",
        "1.2.3,typing.no-number",
        "2025-06-01,typing.no-number",
        "12:30,typing.no-number",
        "--5,typing.no-number",
        "#REF!,typing.no-number",
        "∞,typing.no-number",
        "%,typing.no-number",
        "'1,50',typing.other-mark",
        "'1.234,56',typing.other-mark",
        "1.03293E+19,typing.rounded",
        "1.23E+05,typing.rounded",
        "1e15,typing.too-large",
        "12345678901234567890,typing.too-large",
        "20 ~ 10,typing.range-backwards",
    })
    void whatIsNoNumberSaysWhatWouldBeRight(String cell, String key) {
        var read = Numbers.parse(cell, NumberStyle.PLAIN);
        assertThat(read).isInstanceOf(Parsed.Bad.class);
        var reason = ((Parsed.Bad<BigDecimal>) read).reason();
        assertThat(reason.key()).isEqualTo(key);
        assertThat(Texts.in(Texts.ENGLISH).say(reason)).contains(cell);
        assertThat(Texts.in(Texts.CHINESE).say(reason)).contains(cell);
    }
}
