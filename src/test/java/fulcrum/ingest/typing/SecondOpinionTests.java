package fulcrum.ingest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the JDK's own formatters write is read back as it was.
class SecondOpinionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "en-US~#,##0.00",
                "en-US~0.####",
                "en-US~#,##0",
                "en-US~$#,##0.00;($#,##0.00)",
                "en-US~¥#,##0.0",
                "en-US~0.00%",
                "en-IN~#,##0.00",
                "de-DE~#,##0.00",
                "de-DE~#,##0.00 €",
                "fr-FR~#,##0.00",
                "de-CH~#,##0.00",
                "es-ES~0.00%",
            })
    void numbersOfManyCountries(String locale, String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(locale));
        var format = new DecimalFormat(pattern.replace("¥", "'¥'"), symbols);
        int scale = format.getMaximumFractionDigits() + (pattern.contains("%") ? 2 : 0);
        var style = NumberStyle.PLAIN.withDecimal(symbols.getDecimalSeparator());
        var random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            var number = BigDecimal.valueOf(random.nextLong(-999_999_999L, 999_999_999L), scale);
            var cell = format.format(number);
            assertThat(Numbers.parse(cell, style))
                    .as("%s of %s", cell, number)
                    .isInstanceOfSatisfying(
                            Parsed.Value.class,
                            read ->
                                    assertThat((BigDecimal) read.value())
                                            .isEqualByComparingTo(number));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd HH:mm:ss",
                "yyyy/M/d H:mm",
                "yyyyMMddHHmmss",
                "yyyy'年'M'月'd'日' HH:mm",
                "d/M/yyyy H:mm:ss",
                "dd.MM.yy HH:mm",
                "d-MMM-yy HH:mm",
                "d MMMM yyyy HH:mm:ss",
                "MMM d, yyyy h:mm:ss a",
                "yyyy-MM-dd'T'HH:mm:ss.SSS",
            })
    void timesInManyShapes(String pattern) {
        var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        var style = TimeStyle.in(ZoneId.of("Asia/Shanghai")).with(DateOrder.DAY_FIRST);
        for (var time : times()) {
            var cell = format.format(time);
            var written = LocalDateTime.parse(cell, format);
            assertThat(Times.parse(cell, style))
                    .as(cell)
                    .isEqualTo(Parsed.value(new Moment(written, true)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Shanghai",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kathmandu"
            })
    void instantsInManyZones(String name) {
        var zone = ZoneId.of(name);
        for (var shape : List.of("yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd HH:mm:ss xx")) {
            var format = DateTimeFormatter.ofPattern(shape, Locale.ENGLISH);
            for (var time : times()) {
                for (var offset : List.of(ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(-9, -30))) {
                    var given = time.atOffset(offset).withNano(0);
                    assertThat(Times.parse(format.format(given), TimeStyle.in(zone)))
                            .isEqualTo(
                                    Parsed.value(
                                            new Moment(
                                                    given.atZoneSameInstant(zone).toLocalDateTime(),
                                                    true)));
                }
            }
        }
    }

    private static List<LocalDateTime> times() {
        var random = new Random(7);
        var start = LocalDateTime.of(2001, 1, 1, 0, 0);
        return random.longs(1000, 0, 90L * 366 * 86_400_000)
                .mapToObj(millis -> start.plusNanos(millis * 1_000_000))
                .toList();
    }
}
