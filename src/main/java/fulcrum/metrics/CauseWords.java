package fulcrum.metrics;

import fulcrum.metrics.causes.Verdict;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Says causes as a shop's people would.
final class CauseWords {

    /// What is sold comes before where and how it was sold.
    private static final Set<String> THINGS =
            Set.of("product", "sku", "title", "variant", "category", "word", "search_term");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WHOLE = new BigDecimal("1.005");

    private CauseWords() {}

    /// @param change what there is to explain: its sign tells a fall from a rise
    static Said said(
            SequencedMap<Dimension, CausePart> parts,
            Optional<BigDecimal> share,
            BigDecimal change) {
        var combination = combination(parts);
        if (share.isEmpty()) {
            return Said.of("metrics.causes.apart", combination);
        }
        var way = change.signum() < 0 ? "fall" : "rise";
        if (share.get().signum() < 0) {
            return Said.of("metrics.causes.against-" + way, combination);
        }
        var percent = percent(share.get());
        return share.get().compareTo(WHOLE) > 0
                ? Said.of("metrics.causes.more-than-the-" + way, combination, percent)
                : Said.of("metrics.causes.explains-the-" + way, combination, percent);
    }

    /// Why no part of the shop is the cause.
    static Said reason(Verdict.Reason reason, CauseAccount account) {
        var way = account.toExplain().signum() < 0 ? "fell" : "rose";
        return switch (reason) {
            case NOTHING_TO_LOOK_AT -> Said.of("metrics.causes.nothing-there");
            case NOTHING_MOVED -> Said.of("metrics.causes.nothing-moved");
            case TOO_FEW_LEAVES -> Said.of("metrics.causes.too-few-parts");
            case WITHIN_NOISE -> Said.of("metrics.causes.within-noise");
            case EVERYTHING_MOVED -> Said.of("metrics.causes.everything-" + way);
        };
    }

    /// Why causes were found and are still not those of the change.
    static Said unexplained(List<FoundCause> causes) {
        return Said.of(
                FoundCause.explain(causes)
                        ? "metrics.causes.whole-within-noise"
                        : "metrics.causes.smaller-half");
    }

    /// A share as a whole number of hundredths.
    static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    static Said combination(SequencedMap<Dimension, CausePart> parts) {
        var things = new ArrayList<Said>();
        var places = new ArrayList<Said>();
        parts.forEach((dimension, part) ->
                (THINGS.contains(dimension.id()) ? things : places).add(inWords(dimension, part)));
        if (things.isEmpty() || places.isEmpty()) {
            return list(things.isEmpty() ? places : things);
        }
        return Said.of("metrics.causes.in", list(things), list(places));
    }

    private static Said inWords(Dimension dimension, CausePart part) {
        return dimension.id().equals(FirstSales.BUYER_KIND)
                        && part instanceof CausePart.Named(var kind)
                ? Said.of("metrics.buyers." + kind)
                : Said.of("metrics.part." + dimension.id().replace('_', '-'), part(part));
    }

    private static Said list(List<Said> parts) {
        var last = parts.getLast();
        for (var part : parts.subList(0, parts.size() - 1).reversed()) {
            last = Said.of("metrics.causes.and", part, last);
        }
        return last;
    }

    static Object part(CausePart part) {
        return switch (part) {
            case CausePart.Named(var name) -> name;
            case CausePart.Unnamed() -> Said.of("metrics.none");
            case CausePart.Others(int parts) -> Said.of("metrics.causes.others", parts);
        };
    }
}
