package fulcrum.ingest.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a workbook shows a number, as far as it changes what the number means: days and times are
/// counts of days, percents are fractions, and a mask of zeros pads ids.
record CellFormat(Kind kind, int width) {

    enum Kind {
        NUMBER,
        DAY,
        DAY_AND_TIME,
        TIME,
        ELAPSED,
        PERCENT,
        PADDED
    }

    static final CellFormat NUMBER = new CellFormat(Kind.NUMBER, 0);

    /// Spreadsheets compute with 17 digits and show 15: `0.30000000000000004` is `0.3`.
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LAST_DAY = 2_958_465; // 31 December 9999
    private static final long DAY_SECONDS = 86_400;
    private static final Pattern ELAPSED = Pattern.compile("(?i).*\\[(h+|m+|s+)].*");
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]|(?i:am/pm|a/p|general)");
    private static final Pattern ZEROS = Pattern.compile("0{2,}");

    /// ECMA-376 part 1, 18.8.30: ids below 164 have no code in the file; 27–36 and 50–58 are dates
    /// in East Asian versions.
    static CellFormat builtIn(int id) {
        if (id == 9 || id == 10) {
            return new CellFormat(Kind.PERCENT, 0);
        }
        if ((id >= 14 && id <= 17)
                || (id >= 27 && id <= 31)
                || id == 36
                || (id >= 50 && id <= 58)) {
            return new CellFormat(Kind.DAY, 0);
        }
        if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47) {
            return new CellFormat(Kind.TIME, 0);
        }
        if (id == 22) {
            return new CellFormat(Kind.DAY_AND_TIME, 0);
        }
        return id == 46 ? new CellFormat(Kind.ELAPSED, 0) : NUMBER;
    }

    static CellFormat of(String code) {
        var first = code.split(";", 2)[0];
        if (ELAPSED.matcher(first).matches()) {
            return new CellFormat(Kind.ELAPSED, 0);
        }
        var marks = LITERALS.matcher(first).replaceAll("").toLowerCase(Locale.ROOT).strip();
        boolean time = marks.indexOf('h') >= 0 || marks.indexOf('s') >= 0;
        boolean day = marks.indexOf('y') >= 0 || marks.indexOf('d') >= 0;
        day |= marks.indexOf('m') >= 0 && !time;
        if (day || time) {
            return new CellFormat(day ? (time ? Kind.DAY_AND_TIME : Kind.DAY) : Kind.TIME, 0);
        }
        if (marks.indexOf('%') >= 0) {
            return new CellFormat(Kind.PERCENT, 0);
        }
        return ZEROS.matcher(marks).matches()
                ? new CellFormat(Kind.PADDED, marks.length())
                : NUMBER;
    }

    /// The number as text; `from1904` for workbooks that count days as old Macs did.
    String text(String number, boolean from1904) {
        return switch (kind) {
            case NUMBER -> plain(number);
            case PERCENT -> plain(decimal(number).movePointRight(2).toString()) + "%";
            case PADDED -> padded(plain(number));
            case DAY, DAY_AND_TIME, TIME -> moment(number, from1904);
            case ELAPSED -> clock(seconds(number));
        };
    }

    static String plain(String number) {
        if (number.length() <= 15 && number.indexOf('E') < 0 && number.indexOf('e') < 0) {
            return number;
        }
        var value = decimal(number);
        if (value.precision() > 15 && value.scale() > 0) {
            value = value.round(SHOWN);
        }
        if (value.signum() == 0) {
            return "0";
        }
        return (value.scale() > 0 ? value.stripTrailingZeros() : value).toPlainString();
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number.strip());
    }

    private String padded(String number) {
        boolean whole = number.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(Math.max(0, width - number.length())) + number : number;
    }

    private static long seconds(String number) {
        return decimal(number)
                .multiply(BigDecimal.valueOf(DAY_SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    private String moment(String number, boolean from1904) {
        var serial = decimal(number);
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return plain(number);
        }
        long seconds = seconds(number);
        long days = seconds / DAY_SECONDS;
        long rest = seconds % DAY_SECONDS;
        if (kind == Kind.TIME && days == 0) {
            return clock(rest);
        }
        var day = day(days, from1904);
        return kind == Kind.DAY && rest == 0 ? day : day + " " + clock(rest);
    }

    /// Excel takes 1900 for a leap year: its day 60 never was, and the days before count from one
    /// day later.
    private static String day(long days, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days).toString();
        }
        if (days == 60) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days).toString();
    }

    private static String clock(long seconds) {
        long positive = Math.abs(seconds);
        return (seconds < 0 ? "-" : "")
                + two(positive / 3600)
                + ":"
                + two(positive / 60 % 60)
                + ":"
                + two(positive % 60);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
