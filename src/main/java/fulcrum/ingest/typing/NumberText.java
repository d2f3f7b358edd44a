package fulcrum.ingest.typing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One number with its sign, currency and unit.
final class NumberText {

    /// What the text is. `unit` is what the number was multiplied by, 0 where no unit is written.
    sealed interface Read {
        record Exact(BigDecimal value, BigDecimal unit) implements Read {}

        /// A spreadsheet has dropped digits: `1.03293E+19`.
        record Rounded() implements Read {}

        /// Beyond 10^15, as no amount and no count of a shop is.
        record TooLarge() implements Read {}

        /// It would be a number if the other mark were the decimal one.
        record OtherMark() implements Read {}

        record None() implements Read {}
    }

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final List<String> MONEY =
            List.of(
                    "CN¥", "RMB", "CNY", "US$", "USD", "HK$", "HKD", "NT$", "TWD", "A$", "AUD",
                    "C$", "CAD", "S$", "SGD", "R$", "BRL", "EUR", "GBP", "JPY", "INR", "Rs.", "Rs",
                    "KRW", "MXN", "¥", "$", "₹", "€", "£", "₩", "₽", "฿", "₫", "₱", "元", "圆");
    private static final Map<Character, BigDecimal> UNITS =
            Map.of(
                    '%', new BigDecimal("0.01"),
                    '‰', new BigDecimal("0.001"),
                    '千', new BigDecimal("1000"),
                    '万', new BigDecimal("10000"),
                    '萬', new BigDecimal("10000"),
                    '亿', new BigDecimal("100000000"),
                    '億', new BigDecimal("100000000"));
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{2,8};");
    private static final Pattern BODY =
            Pattern.compile("(\\d*)(?:\\.(\\d*))?(?:[eE]([+-]?)(\\d{1,3}))?");
    private static final Pattern BY_COMMAS =
            Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d*)?");
    private static final Pattern BY_POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern BLANK_GROUPS =
            Pattern.compile("\\d{1,3}(?:( )\\d{3}( \\d{3})*|(')\\d{3}('\\d{3})*)([.,]\\d*)?");

    private String rest;
    private boolean negative;
    private BigDecimal unit = BigDecimal.ZERO;

    private NumberText(String text) {
        this.rest = text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll("");
    }

    /// `text` is narrow and trimmed.
    static Read read(String text, NumberStyle style) {
        var number = new NumberText(text);
        if (!number.strip()) {
            return new Read.None();
        }
        return number.body(style);
    }

    /// Takes signs, currency and units off both ends; false when they contradict each other.
    private boolean strip() {
        rest = rest.strip();
        if (rest.startsWith("(") && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        boolean signed = negative;
        for (boolean more = true; more && !rest.isEmpty(); ) {
            int before = rest.length();
            money();
            units();
            if (sign()) {
                if (signed) {
                    return false;
                }
                signed = true;
            }
            more = rest.length() < before;
        }
        return !rest.isEmpty();
    }

    private void money() {
        for (var sign : MONEY) {
            if (rest.startsWith(sign)) {
                rest = rest.substring(sign.length()).strip();
                return;
            }
            if (rest.endsWith(sign)) {
                rest = rest.substring(0, rest.length() - sign.length()).strip();
                return;
            }
        }
    }

    private void units() {
        char last = rest.isEmpty() ? ' ' : rest.charAt(rest.length() - 1);
        var factor = UNITS.getOrDefault(last, BigDecimal.ZERO);
        if (factor.signum() != 0) {
            unit = unit.signum() == 0 ? factor : unit.multiply(factor);
            rest = rest.substring(0, rest.length() - 1).strip();
        }
    }

    private boolean sign() {
        if (rest.startsWith("-") || rest.startsWith("+")) {
            negative |= rest.startsWith("-");
            rest = rest.substring(1).strip();
            return true;
        }
        if (rest.endsWith("-")) {
            negative = true;
            rest = rest.substring(0, rest.length() - 1).strip();
            return true;
        }
        return false;
    }

    private Read body(NumberStyle style) {
        char decimal = style.decimal();
        char other = decimal == '.' ? ',' : '.';
        var digits = ungrouped(decimal);
        var body = BODY.matcher(digits.replace(decimal, '.'));
        if (digits.indexOf(other) >= 0 || !body.matches() || !hasDigits(body)) {
            var turned = BODY.matcher(ungrouped(other).replace(other, '.'));
            return turned.matches() && hasDigits(turned) ? new Read.OtherMark() : new Read.None();
        }
        return dropsDigits(body) ? new Read.Rounded() : scaled(new BigDecimal(body.group()), style);
    }

    private static boolean hasDigits(Matcher body) {
        return body.start(1) < body.end(1) || body.start(2) < body.end(2);
    }

    /// Spreadsheets write `E+`, with fewer decimals than the exponent has places when they round;
    /// programs write `1e3`, which is exact.
    private static boolean dropsDigits(Matcher body) {
        boolean spreadsheet = body.start(3) < body.end(3) && body.group(3).equals("+");
        return spreadsheet && body.end(2) - body.start(2) < Integer.parseInt(body.group(4));
    }

    private Read scaled(BigDecimal number, NumberStyle style) {
        if (number.precision() - number.scale() > 16) {
            return new Read.TooLarge();
        }
        var value = number;
        if (unit.signum() != 0) {
            value = value.multiply(unit);
        } else if (style.percent()) {
            value = value.movePointLeft(2);
        }
        value = value.scale() < 0 ? value.setScale(0) : value;
        if (value.abs().compareTo(LARGEST) >= 0) {
            return new Read.TooLarge();
        }
        return new Read.Exact(negative ? value.negate() : value, unit);
    }

    private String ungrouped(char decimal) {
        if ((decimal == '.' ? BY_COMMAS : BY_POINTS).matcher(rest).matches()) {
            return rest.replace(decimal == '.' ? "," : ".", "");
        }
        if (BLANK_GROUPS.matcher(rest).matches()) {
            return rest.replace(" ", "").replace("'", "");
        }
        return rest;
    }
}
