package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.chronicle.Setting;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/// Counts and money as reports for people write them: with commas between thousands.
public final class Amounts {

    private final int digits;
    private final String sign;

    public Amounts(Setting.Shop shop) {
        this.digits = shop.moneyDigits();
        this.sign = Currency.getInstance(shop.currency()).getSymbol(Locale.US);
    }

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// `1,234.50`
    public String money(long coins) {
        return String.format(Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(coins, digits));
    }

    /// `$1,234.50`
    public String signed(long coins) {
        return sign + money(coins);
    }

    /// `5.38%`; ` --` of nothing.
    public static String percent(long part, long whole) {
        return whole == 0 ? " --" : String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
    }

    /// `0.49`; ` --` of nothing.
    public String each(long coins, long count) {
        return count == 0 ? " --" : money(Math.round((double) coins / count));
    }
}
