package fulcrum.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A part of a change, and the parts that it is made of.
///
/// @param metric whose figures `before` and `now` are
/// @param contribution what it added to the change of the metric that is explained, in that
///   metric's unit; the contributions of `parts` add up to it to the last digit
/// @param method how its parts were told apart; none where it has none
/// @param path the parts of dimensions that it lies in, from the outermost
public record Part(
        Subject subject,
        MetricId metric,
        Move move,
        BigDecimal contribution,
        Optional<Method> method,
        List<Part> parts,
        List<Cut.Filter> path) {

    public Part {
        parts = List.copyOf(parts);
        path = List.copyOf(path);
    }

    /// How a change was told apart; the answers of two methods differ, so a reader is told.
    public enum Method {
        /// Differences of a sum.
        SUM,
        /// Logarithmic mean Divisia index of a product.
        LMDI,
        /// Shapley's mean over all orders.
        SHAPLEY,
        /// Parts of a dimension.
        PARTS,
        /// Ratios of parts, and their weights.
        RATE_AND_MIX
    }

    /// Two values of a metric, before and now; none for an aspect.
    public record Move(Optional<Value> before, Optional<Value> now) {
        static final Move NONE = new Move(Optional.empty(), Optional.empty());
    }

    Part with(List<Part> others, Method by) {
        return new Part(subject, metric, move, contribution, Optional.of(by), others, path);
    }

    /// Something that can be looked at, not what is left over.
    boolean isNamed() {
        return subject instanceof Subject.Of || subject instanceof Subject.Member;
    }
}
