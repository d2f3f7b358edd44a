package fulcrum.metrics;

import fulcrum.store.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers in sentences that are kept: rounded to what matters to a reader. Amounts of money are in
/// the store's currency.
public final class Told {

    /// Shares beyond are told by this bound: nobody learns from their digits.
    public static final double MOST_SHARE = 9.99;

    private Told() {}

    public static String amount(Unit unit, double value) {
        return switch (unit) {
            case SHARE -> written(value * 100, 1) + " %";
            case MONEY -> written(value, Math.abs(value) < 100 ? 2 : 0);
            case MONEY_EACH, RATIO, SCORE -> written(value, 2);
            case COUNT, DAYS -> written(value, Math.abs(value) < 10 ? 1 : 0);
            case POSITION -> written(value, 1);
        };
    }

    /// Money with its currency.
    public static String amount(Store store, Unit unit, double value) {
        var amount = amount(unit, value);
        return unit == Unit.MONEY || unit == Unit.MONEY_EACH
                ? amount + " " + store.currency().getCurrencyCode()
                : amount;
    }

    public static String percent(double share) {
        return written(share * 100, Math.abs(share) < 0.1 ? 1 : 0) + " %";
    }

    private static String written(double value, int digits) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(value)).replace('-', '−');
    }
}
