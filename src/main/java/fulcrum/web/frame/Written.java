package fulcrum.web.frame;

import fulcrum.store.Store;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How numbers, amounts and days are written. The same in both languages: 1,234.50 and 2025-06-02.
public final class Written {

    private static final DecimalFormatSymbols SYMBOLS = new DecimalFormatSymbols(Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /// Wider than a hyphen, as wide as a plus.
    public static final String MINUS = "−";

    private Written() {}

    public static String count(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /// Rounded half up to so many digits after the point.
    public static String decimal(BigDecimal value, int digits) {
        var format =
                new DecimalFormat("#,##0" + (digits > 0 ? "." + "0".repeat(digits) : ""), SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value).replace("-", MINUS);
    }

    /// As many digits as the value has, thousands apart.
    public static String exact(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return decimal(plain, Math.max(0, plain.scale()));
    }

    /// An amount to the last digit that it has, at least to those of its currency.
    public static String sum(BigDecimal value, Store store) {
        var plain = value.stripTrailingZeros();
        return decimal(plain, Math.max(store.moneyDigits(), plain.scale()));
    }

    /// `¥` for CNY, `£` for GBP, the code where there is no sign.
    public static String sign(Store store) {
        return store.currency().getSymbol(Locale.US).replaceFirst("^[A-Z]+(?=[^A-Z])", "");
    }

    public static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /// First and last day, both in the period.
    public static String period(Period period) {
        var last = period.until().minusDays(1);
        return period.from().equals(last) ? day(last) : day(period.from()) + " – " + day(last);
    }

    public static String day(LocalDate day) {
        return day.toString();
    }

    /// Bytes in KB, MB and GB of 1000, as people read them on their file list.
    public static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return decimal(BigDecimal.valueOf(bytes / 1e3), 0) + " KB";
        }
        if (bytes >= 1_000_000_000) {
            return decimal(BigDecimal.valueOf(bytes / 1e9), bytes < 10_000_000_000L ? 1 : 0)
                    + " GB";
        }
        return decimal(BigDecimal.valueOf(bytes / 1e6), bytes < 100_000_000 ? 1 : 0) + " MB";
    }
}
