package fulcrum.cli.figures;

import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as programs and as people read them.
///
/// @param moneyDigits digits of the store's currency after the decimal point
record Numbers(int moneyDigits, String currency) {

    static Numbers of(Store store) {
        return new Numbers(store.moneyDigits(), store.currency().getCurrencyCode());
    }

    /// Rounded for the eye, money with its currency.
    String withUnit(Unit unit, BigDecimal value) {
        var number = shown(unit, value);
        return unit == Unit.MONEY || unit == Unit.MONEY_EACH ? number + " " + currency : number;
    }

    Sheet.Cell cell(Unit unit, double value) {
        return cell(unit, new BigDecimal(value, MathContext.DECIMAL64));
    }

    Sheet.Cell cell(Unit unit, BigDecimal value) {
        return new Sheet.Cell.Amount(shown(unit, value), exact(unit, value));
    }

    /// All digits; money with at least those of the currency.
    BigDecimal exact(Unit unit, BigDecimal value) {
        var plain = value.stripTrailingZeros();
        int least =
                switch (unit) {
                    case MONEY, MONEY_EACH -> moneyDigits;
                    case COUNT, SHARE, RATIO, SCORE, DAYS, POSITION -> 0;
                };
        return plain.scale() < least ? plain.setScale(least) : plain;
    }

    /// Rounded for the eye.
    String shown(Unit unit, BigDecimal value) {
        return switch (unit) {
            case MONEY, MONEY_EACH -> grouped(value, moneyDigits, moneyDigits);
            case COUNT -> grouped(value, 0, 2);
            case SHARE -> grouped(value.movePointRight(2), 2, 2) + " %";
            case RATIO, SCORE, POSITION -> grouped(value, 2, 2);
            case DAYS -> grouped(value, 0, 1);
        };
    }

    private static String grouped(BigDecimal value, int least, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
