package fulcrum.web.question;

import fulcrum.metrics.Change;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.math.BigDecimal;
import java.math.MathContext;

/// Figures as people read them, with their unit.
public record FigureText(Store store) {

    /// With the sign of the currency.
    public String shown(Unit unit, BigDecimal value) {
        return switch (unit) {
            case MONEY, MONEY_EACH -> money(plain(unit, value));
            case SHARE -> plain(unit, value) + " %";
            case COUNT, RATIO, SCORE, DAYS, POSITION -> plain(unit, value);
        };
    }

    /// An estimate: cents of it would be false precision.
    public String estimated(Unit unit, double value) {
        if (unit == Unit.MONEY) {
            return money(Written.decimal(BigDecimal.valueOf(value), 0));
        }
        return shown(unit, new BigDecimal(value, MathContext.DECIMAL64));
    }

    /// A minus stands before the sign of the currency, as a plus does.
    private String money(String amount) {
        var minus = amount.startsWith(Written.MINUS) ? Written.MINUS : "";
        return minus + Written.sign(store) + " " + amount.substring(minus.length());
    }

    /// The same with a plus where it is above zero.
    public String signedEstimate(Unit unit, double value) {
        var written = estimated(unit, value);
        return value > 0 ? "+" + written : written;
    }

    /// A share by which something moved: a tenth of a point is enough, its doubt is larger; beyond
    /// ten times, nobody learns from digits.
    public static String signedShare(double share) {
        if (Math.abs(share) > Told.MOST_SHARE) {
            return share > 0 ? "> +999 %" : "< −999 %";
        }
        var written = Written.decimal(BigDecimal.valueOf(share).movePointRight(2), 1) + " %";
        return share > 0 ? "+" + written : written;
    }

    /// Without it, for columns whose head carries the unit.
    public String plain(Unit unit, BigDecimal value) {
        return switch (unit) {
            case MONEY, MONEY_EACH -> Written.decimal(value, store.moneyDigits());
            case SHARE -> Written.decimal(value.movePointRight(2), 2);
            case COUNT -> Written.decimal(value, value.stripTrailingZeros().scale() > 0 ? 2 : 0);
            case RATIO, SCORE, POSITION -> Written.decimal(value, 2);
            case DAYS -> Written.decimal(value, 1);
        };
    }

    /// All digits, money with at least those of its currency: what an export holds.
    public String exact(Unit unit, BigDecimal value) {
        var plain = value.stripTrailingZeros();
        int least = unit == Unit.MONEY || unit == Unit.MONEY_EACH ? store.moneyDigits() : 0;
        return (plain.scale() < least ? plain.setScale(least) : plain).toPlainString();
    }

    /// On an axis, where digits behind the point are noise.
    public String axis(Unit unit, double value) {
        var number = BigDecimal.valueOf(unit == Unit.SHARE ? value * 100 : value);
        int digits = Math.abs(number.doubleValue()) >= 10 || number.signum() == 0 ? 0 : 2;
        return Written.decimal(number, digits) + (unit == Unit.SHARE ? " %" : "");
    }

    /// Shares change by points, everything else by percent.
    public String change(Unit unit, Change change, Frame frame) {
        if (unit == Unit.SHARE) {
            var points = Written.decimal(change.difference().abs().movePointRight(2), 2);
            return frame.say("web.figures.points", points);
        }
        return change.share()
                .map(share -> Written.decimal(share.abs().movePointRight(2), 1) + " %")
                .orElseGet(() -> shown(unit, change.difference().abs()));
    }

    public static String style(Change change) {
        var direction = change.isUp() ? " up" : " down";
        return switch (change.verdict()) {
            case BETTER -> "better" + direction;
            case WORSE -> "worse" + direction;
            case NEITHER -> "moved" + direction;
            case SAME -> "quiet";
        };
    }
}
