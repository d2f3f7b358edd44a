package fulcrum.metrics;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a figure changed, in parts that add up.
///
/// @param whole the change itself; its parts begin with what is taken out first: the calendar, the
///   season, missing goods
/// @param prices of money that products brought: prices, pieces, assortment; empty for others
/// @param noise by how much the metric moves from itself; none with fewer than eight weeks
public record Explanation(
        ExplainQuestion question,
        Metric metric,
        Change change,
        Part whole,
        List<Part> prices,
        Optional<WeeklyNoise> noise,
        List<Said> notes)
        implements Explained {

    /// Of a change that is nearly nothing, shares say nothing.
    private static final BigDecimal NEARLY_NOTHING = new BigDecimal("0.001");

    public Explanation {
        prices = List.copyOf(prices);
        notes = List.copyOf(notes);
    }

    /// A contribution as a part of the change; none where the change is nearly nothing beside its
    /// parts.
    public Optional<BigDecimal> share(BigDecimal contribution) {
        var size =
                whole.parts().stream()
                        .map(part -> part.contribution().abs())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var least = size.multiply(NEARLY_NOTHING);
        return whole.contribution().abs().compareTo(least) <= 0
                ? Optional.empty()
                : Optional.of(contribution.divide(whole.contribution(), MathContext.DECIMAL64));
    }

    /// All of it in maps, lists, texts and numbers, for programs; a figure that is unknown is an
    /// object with its reason.
    public Map<String, Object> plain(Texts texts) {
        return new Plain(texts).of(this);
    }

    /// What is left of the change when all that is taken out first is aside.
    public BigDecimal beyondTakenOut() {
        return left().map(Part::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Stream<Part> takenOut() {
        return whole.parts().stream().filter(part -> part.subject() instanceof Subject.Aspect);
    }

    Stream<Part> left() {
        return whole.parts().stream().filter(part -> !(part.subject() instanceof Subject.Aspect));
    }
}
