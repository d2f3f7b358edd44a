package fulcrum.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.strategy.Shares.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharesTests {

    private static BigDecimal number(String written) {
        return new BigDecimal(written);
    }

    private static BigDecimal total(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The third cent goes where most was cut off, of equals to the first.
    @Test
    void partsOfAThirdEachAddUpToTheCent() {
        var thirds =
                List.of(
                        Part.of(5, Optional.empty()),
                        Part.of(5, Optional.empty()),
                        Part.of(5, Optional.empty()));
        assertThat(Shares.sum(number("100.00"), 2, thirds).orElseThrow())
                .containsExactly(number("33.34"), number("33.33"), number("33.33"));
    }

    @Test
    void whatIsLockedStaysAndTheOthersShareTheRestAsUsual() {
        var parts =
                List.of(
                        Part.of(50, Optional.of(number("10.00"))),
                        Part.of(30, Optional.empty()),
                        Part.of(60, Optional.empty()));
        assertThat(Shares.sum(number("100.00"), 2, parts).orElseThrow())
                .containsExactly(number("10.00"), number("30.00"), number("60.00"));
        assertThat(Shares.sum(number("9.99"), 2, parts)).as("10 are locked").isEmpty();
        assertThat(Shares.sum(number("10.00"), 2, parts).orElseThrow())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("10"), number("0"), number("0"));
        assertThat(Shares.sum(number("11"), 2, parts.subList(0, 1))).as("nobody is free").isEmpty();
    }

    /// 200 more than 70: the loss of 30 counts as a third of the size 90 + 30 … by hand: 130 x 1/4.
    @Test
    void aPartThatLosesMoneyBearsItsPartOfTheChange() {
        var parts = List.of(Part.of(90, Optional.empty()), Part.of(-30, Optional.empty()));
        assertThat(Shares.sum(number("190.00"), 2, parts).orElseThrow())
                .containsExactly(number("187.50"), number("2.50"));
    }

    @Test
    void drawnSumsAreExactAndLocksStay() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            int digits = random.nextInt(3);
            var parts = drawn(random, digits, false);
            var locked = Shares.locked(parts);
            var whole = amount(random, digits, 1_000_000);
            boolean isFree = parts.stream().anyMatch(part -> part.locked().isEmpty());
            var laid = Shares.sum(whole, digits, parts);
            boolean fits = isFree ? locked.compareTo(whole) <= 0 : locked.compareTo(whole) == 0;
            assertThat(laid.isPresent()).as("seed %d", seed).isEqualTo(fits);
            if (fits) {
                assertThat(total(laid.get())).as("seed %d", seed).isEqualByComparingTo(whole);
                check(seed, parts, laid.get());
                assertThat(laid.get()).as("seed %d", seed).allMatch(one -> one.scale() <= digits);
            }
        }
    }

    @Test
    void drawnSharesHaveTheMeanOfTheWhole() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var parts = drawn(random, 4, true);
            var whole = amount(random, 4, 9);
            var weights = total(parts.stream().map(Part::weight).toList());
            var left = whole.multiply(weights).subtract(Shares.locked(parts));
            boolean isFree = parts.stream().anyMatch(part -> part.locked().isEmpty());
            var laid = Shares.rates(whole, parts);
            assertThat(laid.isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(isFree ? left.signum() >= 0 : left.signum() == 0);
            if (laid.isPresent()) {
                var sum = BigDecimal.ZERO;
                for (int i = 0; i < parts.size(); i++) {
                    sum = sum.add(parts.get(i).weight().multiply(laid.get().get(i)));
                }
                assertThat(sum.divide(weights, MathContext.DECIMAL128).doubleValue())
                        .as("seed %d", seed)
                        .isCloseTo(whole.doubleValue(), within(1e-12));
                for (int i = 0; i < parts.size(); i++) {
                    int at = i;
                    parts.get(i)
                            .locked()
                            .ifPresent(lock -> assertThat(laid.get().get(at)).isEqualTo(lock));
                }
            }
        }
    }

    private static void check(int seed, List<Part> parts, List<BigDecimal> laid) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.locked().isPresent()) {
                assertThat(laid.get(i)).as("seed %d", seed).isEqualTo(part.locked().get());
            } else {
                assertThat(laid.get(i).signum()).as("seed %d", seed).isNotNegative();
            }
        }
    }

    private static List<Part> drawn(SplittableRandom random, int digits, boolean weighed) {
        var parts = new ArrayList<Part>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            Optional<BigDecimal> lock =
                    random.nextInt(4) == 0
                            ? Optional.of(amount(random, digits, weighed ? 9 : 200_000))
                            : Optional.empty();
            double usual = random.nextInt(10) == 0 ? 0 : random.nextDouble(weighed ? 5 : 300_000);
            parts.add(
                    weighed
                            ? new Part(amount(random, 2, 100_000).add(BigDecimal.ONE), usual, lock)
                            : Part.of(usual, lock));
        }
        return parts;
    }

    private static BigDecimal amount(SplittableRandom random, int digits, int most) {
        return BigDecimal.valueOf(random.nextDouble(most)).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
