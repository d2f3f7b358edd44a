package fulcrum.ingest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.typing.TimeStyle.Count;
import fulcrum.units.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTests {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final TimeStyle STYLE = TimeStyle.in(SHANGHAI);

    @ParameterizedTest
    @CsvSource({
        "2025-06-30",
        "2025/06/30",
        "2025/6/30",
        "2025.6.30",
        "20250630",
        "2025年6月30日",
        "2025年06月30号",
        "06-30-25",
        "6/30/2025",
        "30-Jun-25",
        "30-Jun-2025",
        "30 June 2025",
        "'June 30, 2025'",
        "'Jun 30, 2025'",
        "'Monday, 30 June 2025'",
        "２０２５－０６－３０",
        "2025-6-30 星期一",
        "=\"2025-06-30\"",
    })
    void aDayIsReadWithoutATime(String cell) {
        var plain = cell.replace(" 星期一", "");
        assertThat(Times.parse(plain, STYLE))
                .isEqualTo(
                        Parsed.value(new Moment(LocalDate.of(2025, 6, 30).atStartOfDay(), false)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-08 22:23:05,2025-06-08T22:23:05",
        "2025-06-08T22:23:05,2025-06-08T22:23:05",
        "2025-06-08 22:23,2025-06-08T22:23",
        "2025-06-08 00:00:00,2025-06-08T00:00",
        "2025-06-08 22:23:05.250,2025-06-08T22:23:05.250",
        "2025-06-08 22:23:05.000001,2025-06-08T22:23:05.000001",
        "2025-06-08T22:23:05.123456789Z,2025-06-09T06:23:05.123456789",
        "2025-06-08 22:23:05 +05:30,2025-06-09T00:53:05",
        "2025/6/8 9:03,2025-06-08T09:03",
        "20250608222305,2025-06-08T22:23:05",
        "202506082223,2025-06-08T22:23",
        "2025年6月8日 22时23分05秒,2025-06-08T22:23:05",
        "2025年6月8日 22:23,2025-06-08T22:23",
        "2025/6/8 下午 10:23,2025-06-08T22:23",
        "6/8/2025 10:23:05 PM,2025-06-08T22:23:05",
        "6/8/2025 12:05 AM,2025-06-08T00:05",
        "2025-06-08T22:23:05Z,2025-06-09T06:23:05",
        "2025-06-08T22:23:05+00:00,2025-06-09T06:23:05",
        "2025-06-08 22:23:05 +0000,2025-06-09T06:23:05",
        "2025-06-08 22:23:05 +0800,2025-06-08T22:23:05",
        "2025-06-08 22:23:05 -0400,2025-06-09T10:23:05",
        "2025-06-08T22:23:05.123+05:30,2025-06-09T00:53:05.123",
        "'Jun 8, 2025 10:23:05 PM PDT',2025-06-09T13:23:05",
        "'Jun 8, 2025 10:23:05 PM GMT-7',2025-06-09T13:23:05",
        "2025-06-08 22:23:05 UTC,2025-06-09T06:23:05",
    })
    void aTimeStandsInTheZoneOfTheStore(String cell, LocalDateTime local) {
        assertThat(Times.parse(cell, STYLE)).isEqualTo(Parsed.value(new Moment(local, true)));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_FIRST,01/02/2025,2025-02-01",
        "MONTH_FIRST,01/02/2025,2025-01-02",
        "DAY_FIRST,1-2-25,2025-02-01",
        "DAY_FIRST,31.12.2025,2025-12-31",
        "YEAR_FIRST,25-01-02,2025-01-02",
    })
    void theOrderOfTheColumnDecidesADay(DateOrder order, String cell, LocalDate day) {
        assertThat(Times.parse(cell, STYLE.with(order)))
                .isEqualTo(Parsed.value(new Moment(day.atStartOfDay(), false)));
    }

    // Serials as Excel itself shows them: 45658 is 1 January 2025, 1 is 1 January 1900.
    @ParameterizedTest
    @CsvSource({
        "EXCEL_DAYS,45658,2025-01-01T00:00,false",
        "EXCEL_DAYS,45658.5,2025-01-01T12:00,true",
        "EXCEL_DAYS,45658.999988425925,2025-01-01T23:59:59,true",
        "EXCEL_DAYS,61,1900-03-01T00:00,false",
        "EXCEL_DAYS,59,1900-02-28T00:00,false",
        "EXCEL_DAYS,1,1900-01-01T00:00,false",
        "EXCEL_DAYS,20250101,2025-01-01T00:00,false",
        "EXCEL_1904_DAYS,44196,2025-01-01T00:00,false",
        "EPOCH_SECONDS,1749421385,2025-06-09T06:23:05,true",
        "EPOCH_MILLIS,1749421385250,2025-06-09T06:23:05.250,true",
    })
    void aBareNumberIsATimeOnlyWhereTheColumnHoldsSuch(
            Count count, String cell, LocalDateTime local, boolean timed) {
        assertThat(Times.parse(cell, STYLE.with(count)))
                .isEqualTo(Parsed.value(new Moment(local, timed)));
        if (cell.length() != 8) {
            assertThat(Times.parse(cell, STYLE)).isInstanceOf(Parsed.Bad.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-30,typing.no-such-day",
        "1900-02-29,typing.no-such-day",
        "2025-13-01,typing.no-such-day",
        "13/13/2025,typing.no-such-day",
        "20251301,typing.no-such-day",
        "2025-06-08 24:00,typing.no-such-time",
        "2025-06-08 24:00:00,typing.no-such-time",
        "2025-06-08 23:59:60,typing.no-such-time",
        "2025-06-08 12:61:00,typing.no-such-time",
        "20255-01-01,typing.year",
        "1/1/20255,typing.year",
        "1601-01-01,typing.year",
        "'Jun 8, 2025 10:23:05 PM CST',typing.zone",
        "yesterday,typing.no-time",
        "2025-06,typing.no-time",
        "12:30,typing.no-time",
        "2025-06-08x,typing.no-time",
        "45658,typing.no-time",
    })
    void whatIsNoTimeSaysWhatWouldBeRight(String cell, String key) {
        var read = Times.parse(cell, STYLE);
        assertThat(read).isInstanceOf(Parsed.Bad.class);
        var reason = ((Parsed.Bad<Moment>) read).reason();
        assertThat(reason.key()).isEqualTo(key);
        assertThat(Texts.in(Texts.ENGLISH).say(reason)).contains(cell);
        assertThat(Texts.in(Texts.CHINESE).say(reason)).contains(cell);
    }

    @Test
    void whereNoOrderIsKnownADayIsNotGuessed() {
        var none = STYLE.with(DateOrder.YEAR_FIRST);
        assertThat(Times.parse("01/02/2025", none))
                .isEqualTo(Parsed.bad("typing.order", "01/02/2025"));
        assertThat(Times.parse("2025/1/2", none)).isInstanceOf(Parsed.Value.class);
    }

    @Test
    void theDayThatExcelInventedIsNoDay() {
        assertThat(Times.parse("60", STYLE.with(Count.EXCEL_DAYS))).isInstanceOf(Parsed.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "N/A", "null", "0000-00-00 00:00:00"})
    void anAbsenceIsNoTime(String cell) {
        assertThat(Times.parse(cell, STYLE)).isEqualTo(Parsed.absent());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-08 03:59:59,04:00,2025-06-07",
        "2025-06-08 04:00:00,04:00,2025-06-08",
        "2025-06-08,04:00,2025-06-08",
        "2025-06-08 00:00:00,00:00,2025-06-08",
        "2025-06-08T16:00:00Z,00:00,2025-06-09",
    })
    void theBusinessDayBeginsAtTheCutOfTheStore(String cell, LocalTime cut, LocalDate day) {
        assertThat(Times.parse(cell, STYLE))
                .isInstanceOfSatisfying(
                        Parsed.Value.class,
                        read ->
                                assertThat(((Moment) read.value()).businessDay(cut))
                                        .isEqualTo(day));
    }

    // 01:30 happens twice in New York on 2 November 2025; 06:30Z is the second one.
    @ParameterizedTest
    @CsvSource({
        "2025-11-02T05:30:00Z,2025-11-02T01:30",
        "2025-11-02T06:30:00Z,2025-11-02T01:30",
        "2025-03-09T07:00:00Z,2025-03-09T03:00",
    })
    void offsetsFollowTheClocksOfTheStore(String cell, LocalDateTime local) {
        assertThat(Times.parse(cell, TimeStyle.in(ZoneId.of("America/New_York"))))
                .isEqualTo(Parsed.value(new Moment(local, true)));
    }
}
