package fulcrum.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// The change of a metric in parts that add up: what came beside all parts, what they did alike,
/// the causes, the rest.
///
/// @param before the sum of all parts; of a ratio, its value over all parts
/// @param beside what is no part's doing: of an amount, that the days are others (their number and
///   weekdays); of a ratio, that parts weigh differently now
/// @param alike what all parts did alike, in proportion; 0 where they did not move alike
/// @param rest what no named cause explains
/// @param usual so far the whole moves by chance alone, up or down, in 19 of 20 cases
public record CauseAccount(
        BigDecimal before,
        BigDecimal now,
        BigDecimal beside,
        BigDecimal alike,
        BigDecimal rest,
        BigDecimal usual) {

    public BigDecimal change() {
        return now.subtract(before);
    }

    /// What there is to explain.
    public BigDecimal toExplain() {
        return change().subtract(beside);
    }

    /// Whether these are what the chance of the whole is made of: neither the whole nor any of them
    /// moved further than chance alone moves the whole, and each leaves at least half of the
    /// change.
    boolean isMixOfChance(List<FoundCause> causes) {
        var change = toExplain();
        return isUsual(change)
                && causes.stream()
                        .map(FoundCause::contribution)
                        .allMatch(one ->
                                isUsual(one)
                                        && change.subtract(one)
                                                        .abs()
                                                        .multiply(BigDecimal.TWO)
                                                        .compareTo(change.abs())
                                                >= 0);
    }

    private boolean isUsual(BigDecimal moved) {
        return moved.abs().compareTo(usual) <= 0;
    }

    /// The part of what there is to explain that may be chance alone, at most 1; none where there
    /// is nothing to explain.
    public Optional<BigDecimal> noise() {
        var change = toExplain().abs();
        return change.signum() == 0
                ? Optional.empty()
                : Optional.of(usual.divide(change, MathContext.DECIMAL64).min(BigDecimal.ONE));
    }
}
