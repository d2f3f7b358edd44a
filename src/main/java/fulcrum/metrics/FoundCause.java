package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A combination of parts that moved as one, apart from the rest.
///
/// Its figures leave out what a cause named before it holds already, so that causes add up.
///
/// @param parts one for each dimension that the cause names
/// @param before the metric within it
/// @param contribution what it added to the change of the whole metric beside what all parts did
///   alike, in the metric's unit
/// @param share the contribution as a part of what there is to explain; negative where it works
///   against that; none where there is nothing to explain
/// @param chance at most so likely is it that chance alone shows as much anywhere in the shop
/// @param said the same as a sentence
public record FoundCause(
        SequencedMap<Dimension, CausePart> parts,
        Figure before,
        Figure now,
        BigDecimal contribution,
        Optional<BigDecimal> share,
        double chance,
        Said said) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public FoundCause {
        parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
    }

    /// Whether they explain at least as much as they leave; where there is nothing to explain,
    /// parts that moved against each other are the answer.
    static boolean explain(List<FoundCause> causes) {
        return causes.stream()
                        .flatMap(cause -> cause.share().stream())
                        .reduce(BigDecimal::add)
                        .map(HALF::compareTo)
                        .orElse(0)
                <= 0;
    }

    /// Whether it moved the metric the way that is not wished for.
    boolean harms(Better better) {
        return switch (better) {
            case HIGHER -> contribution.signum() < 0;
            case LOWER -> contribution.signum() > 0;
            case NEITHER -> false;
        };
    }

    static List<FoundCause> furthestFirst(List<FoundCause> causes) {
        return causes.stream()
                .sorted(Comparator.comparing(cause -> cause.contribution().abs().negate()))
                .toList();
    }
}
