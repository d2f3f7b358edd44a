package fulcrum.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Gives a whole out to its parts: locked ones keep what they have, the others move with what is
/// usual for them, and together they make the whole, not nearly but exactly.
final class Shares {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    /// Digits of a share that somebody reads; one share takes what the others' rounding leaves.
    private static final int DIGITS = 6;

    private Shares() {}

    /// @param weight by which a share counts in the whole; of a sum, 1
    /// @param usual what it comes to if things go on as before
    record Part(BigDecimal weight, double usual, Optional<BigDecimal> locked) {

        static Part of(double usual, Optional<BigDecimal> locked) {
            return new Part(BigDecimal.ONE, usual, locked);
        }

        private BigDecimal exact() {
            return BigDecimal.valueOf(usual);
        }

        private BigDecimal weighed(BigDecimal value) {
            return weight.multiply(value);
        }
    }

    /// What the locked parts make.
    static BigDecimal locked(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.locked().stream().map(part::weighed))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Parts that add up to a sum, in units of its last digit; none where the locked ones leave
    /// nothing for the others, or there are no others and something is left.
    ///
    /// What is missing or too much is borne in proportion to how large a part usually is, so that
    /// parts that lose money can be among them.
    static Optional<List<BigDecimal>> sum(BigDecimal whole, int digits, List<Part> parts) {
        var free = free(parts);
        var left = whole.subtract(locked(parts));
        if (isBare(left, free)) {
            return left.signum() == 0 && free.isEmpty()
                    ? Optional.of(filled(parts, List.of()))
                    : Optional.empty();
        }
        var usual = total(free.stream().map(Part::exact).toList());
        var size = total(free.stream().map(part -> part.exact().abs()).toList());
        var raw =
                free.stream()
                        .map(part -> {
                            var share =
                                    size.signum() == 0
                                            ? BigDecimal.ONE.divide(
                                                    BigDecimal.valueOf(free.size()), EXACT)
                                            : part.exact().abs().divide(size, EXACT);
                            return part.exact().add(left.subtract(usual).multiply(share), EXACT);
                        })
                        .toList();
        return Optional.of(filled(parts, rounded(left, digits, raw)));
    }

    private static boolean isBare(BigDecimal left, List<Part> free) {
        return free.isEmpty()
                || (left.signum() < 0 && free.stream().allMatch(part -> part.usual() >= 0));
    }

    /// Rounded down, and what is left over given out where most was cut off.
    private static List<BigDecimal> rounded(BigDecimal left, int digits, List<BigDecimal> raw) {
        var cut =
                new ArrayList<>(
                        raw.stream().map(one -> one.setScale(digits, RoundingMode.FLOOR)).toList());
        var unit = BigDecimal.ONE.movePointLeft(digits);
        int over = left.subtract(total(cut)).divideToIntegralValue(unit).intValueExact();
        var most =
                IntStream.range(0, raw.size())
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer i) -> raw.get(i).subtract(cut.get(i)))
                                        .reversed())
                        .toList();
        for (int i = 0; i < over; i++) {
            int place = most.get(i % most.size());
            cut.set(place, cut.get(place).add(unit));
        }
        return cut;
    }

    /// Shares whose weighed mean is that of the whole; none where the locked ones take it all.
    static Optional<List<BigDecimal>> rates(BigDecimal whole, List<Part> parts) {
        var free = free(parts);
        var weight = total(parts.stream().map(Part::weight).toList());
        var left = whole.multiply(weight).subtract(locked(parts));
        if (isBare(left, free)) {
            return left.signum() == 0 && free.isEmpty()
                    ? Optional.of(filled(parts, List.of()))
                    : Optional.empty();
        }
        var usual = total(free.stream().map(part -> part.weighed(part.exact())).toList());
        var weights = total(free.stream().map(Part::weight).toList());
        var raw =
                free.stream()
                        .map(part ->
                                usual.signum() == 0
                                        ? left.divide(weights, EXACT)
                                        : part.exact().multiply(left).divide(usual, EXACT))
                        .toList();
        return Optional.of(filled(parts, closed(left, free, raw)));
    }

    /// Rounded for people, but for the weightiest, which takes what that leaves.
    private static List<BigDecimal> closed(BigDecimal left, List<Part> free, List<BigDecimal> raw) {
        int last =
                IntStream.range(0, free.size())
                        .boxed()
                        .max(Comparator.comparing(i -> free.get(i).weight()))
                        .orElseThrow();
        var rates =
                new ArrayList<>(
                        raw.stream()
                                .map(one -> one.setScale(DIGITS, RoundingMode.HALF_EVEN))
                                .toList());
        rates.set(last, BigDecimal.ZERO);
        var others =
                total(
                        IntStream.range(0, free.size())
                                .mapToObj(i -> free.get(i).weighed(rates.get(i)))
                                .toList());
        rates.set(
                last, left.subtract(others).divide(free.get(last).weight(), MathContext.DECIMAL64));
        return rates;
    }

    private static List<Part> free(List<Part> parts) {
        return parts.stream().filter(part -> part.locked().isEmpty()).toList();
    }

    private static BigDecimal total(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> filled(List<Part> parts, List<BigDecimal> free) {
        var next = free.iterator();
        return parts.stream().map(part -> part.locked().orElseGet(next::next)).toList();
    }
}
