package fulcrum.ingest.typing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as exports write them: grouped, signed, with currency, percent, 万 and 亿, as ranges.
public final class Numbers {

    private static final int LONGEST = 80;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Pattern RANGE =
            Pattern.compile(
                    "(.*[\\d%‰万萬亿億千元])\\s*(?:~|–|—|-|至|到|\\bto\\b)\\s*([^\\d\\s-]{0,4}\\d.*)");
    private static final Pattern BELOW = Pattern.compile("(?:<=?|≤|不足|低于)\\s*(.+)");
    private static final Pattern ABOVE = Pattern.compile("(?:>=?|≥|超过|高于)\\s*(.+)");
    private static final Pattern ENDS_BELOW = Pattern.compile("(.+?)\\s*(?:及?以下|以内|以下)");
    private static final Pattern ENDS_ABOVE = Pattern.compile("(.+?)\\s*(?:及?以上|\\+)");

    private Numbers() {}

    public static Parsed<BigDecimal> parse(String cell, NumberStyle style) {
        if (cell.isEmpty()) {
            return Parsed.absent();
        }
        var quick = QuickNumber.read(cell, style);
        return quick.isPresent() ? Parsed.value(quick.get()) : decorated(cell, style);
    }

    private static Parsed<BigDecimal> decorated(String cell, NumberStyle style) {
        if (cell.length() > LONGEST) {
            return Parsed.bad("typing.no-number", cell);
        }
        var text = Cells.narrow(Cells.unwrap(cell));
        if (Cells.absent(text)) {
            return Parsed.absent();
        }
        var one = NumberText.read(text, style);
        if (one instanceof NumberText.Read.Exact(var value, var _)) {
            return Parsed.value(value);
        }
        return interval(text, style).orElseGet(() -> refusal(cell, one, style));
    }

    private static Parsed<BigDecimal> refusal(String cell, NumberText.Read one, NumberStyle style) {
        return switch (one) {
            case NumberText.Read.Rounded _ -> Parsed.bad("typing.rounded", cell);
            case NumberText.Read.TooLarge _ -> Parsed.bad("typing.too-large", cell);
            case NumberText.Read.OtherMark _ ->
                    Parsed.bad("typing.other-mark", cell, style.decimal());
            case NumberText.Read.Exact _, NumberText.Read.None _ ->
                    Parsed.bad("typing.no-number", cell);
        };
    }

    private static Optional<Parsed<BigDecimal>> interval(String text, NumberStyle style) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return between(range, text, style);
        }
        return inside(BELOW, text, style)
                .or(() -> inside(ENDS_BELOW, text, style))
                .<Parsed<BigDecimal>>map(high -> new Parsed.Range<>(zero(high), Optional.of(high)))
                .or(() ->
                        inside(ABOVE, text, style)
                                .or(() -> inside(ENDS_ABOVE, text, style))
                                .map(low -> new Parsed.Range<>(low, Optional.empty())));
    }

    private static BigDecimal zero(BigDecimal high) {
        return high.signum() < 0 ? high : BigDecimal.ZERO;
    }

    private static Optional<BigDecimal> inside(Pattern pattern, String text, NumberStyle style) {
        var found = pattern.matcher(text);
        return found.matches() ? exact(found.group(1), style) : Optional.empty();
    }

    private static Optional<BigDecimal> exact(String text, NumberStyle style) {
        return NumberText.read(text, style) instanceof NumberText.Read.Exact(var value, var _)
                ? Optional.of(value)
                : Optional.empty();
    }

    /// A unit at the high end also holds for a smaller bare number at the low end: `1 ~ 2万`,
    /// `10-20%`; but `5000 ~ 1万` is as it stands.
    private static Optional<Parsed<BigDecimal>> between(
            Matcher range, String text, NumberStyle style) {
        if (!(NumberText.read(range.group(1), style)
                        instanceof NumberText.Read.Exact(var low, var lowUnit))
                || !(NumberText.read(range.group(2), style)
                        instanceof NumberText.Read.Exact(var high, var highUnit))) {
            return Optional.empty();
        }
        if (lowUnit.signum() == 0 && highUnit.signum() != 0) {
            var bare = style.percent() ? low.divide(HUNDREDTH) : low;
            low = bare.compareTo(high.divide(highUnit)) < 0 ? bare.multiply(highUnit) : low;
        }
        return Optional.of(
                low.compareTo(high) <= 0
                        ? new Parsed.Range<>(low, Optional.of(high))
                        : Parsed.bad("typing.range-backwards", text));
    }
}
