package fulcrum.metrics.decomposition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rounds parts so that they add up to the whole to the last digit: largest remainder (Hamilton).
public final class Closing {

    private Closing() {}

    /// @param scale digits after the decimal point, at least those of `whole`
    public static List<BigDecimal> to(BigDecimal whole, double[] parts, int scale) {
        var units = new BigInteger[parts.length];
        var remainders = new BigDecimal[parts.length];
        var missing = whole.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        for (int j = 0; j < parts.length; j++) {
            var exact = new BigDecimal(parts[j]);
            var floor = exact.setScale(scale, RoundingMode.FLOOR);
            units[j] = floor.unscaledValue();
            remainders[j] = exact.subtract(floor);
            missing = missing.subtract(units[j]);
        }
        if (parts.length > 0) {
            share(missing, units, remainders);
        }
        return Arrays.stream(units).map(unit -> new BigDecimal(unit, scale)).toList();
    }

    private static void share(BigInteger missing, BigInteger[] units, BigDecimal[] remainders) {
        var each = missing.divideAndRemainder(BigInteger.valueOf(units.length));
        if (each[1].signum() < 0) {
            each[0] = each[0].subtract(BigInteger.ONE);
            each[1] = each[1].add(BigInteger.valueOf(units.length));
        }
        var largestFirst =
                IntStream.range(0, units.length)
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer j) -> remainders[j])
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        for (int rank = 0; rank < units.length; rank++) {
            int j = largestFirst.get(rank);
            units[j] = units[j].add(each[0]);
            if (rank < each[1].intValueExact()) {
                units[j] = units[j].add(BigInteger.ONE);
            }
        }
    }
}
