package fulcrum.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// First days of the Chinese year; the JDK has no lunar calendar. Source: Hong Kong Observatory,
/// Gregorian-Lunar Calendar Conversion Table.
public final class ChineseNewYear {

    private static final List<String> DAYS =
            List.of(
                    "2009-01-26",
                    "2010-02-14",
                    "2011-02-03",
                    "2012-01-23",
                    "2013-02-10",
                    "2014-01-31",
                    "2015-02-19",
                    "2016-02-08",
                    "2017-01-28",
                    "2018-02-16",
                    "2019-02-05",
                    "2020-01-25",
                    "2021-02-12",
                    "2022-02-01",
                    "2023-01-22",
                    "2024-02-10",
                    "2025-01-29",
                    "2026-02-17",
                    "2027-02-06",
                    "2028-01-26",
                    "2029-02-13",
                    "2030-02-03",
                    "2031-01-23",
                    "2032-02-11",
                    "2033-01-31",
                    "2034-02-19",
                    "2035-02-08");

    public static final int FIRST_YEAR = 2009;
    public static final int LAST_YEAR = FIRST_YEAR + DAYS.size() - 1;

    private ChineseNewYear() {}

    /// None outside the years of the table.
    public static Optional<LocalDate> in(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Optional.empty()
                : Optional.of(LocalDate.parse(DAYS.get(year - FIRST_YEAR)));
    }
}
