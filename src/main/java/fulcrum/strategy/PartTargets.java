package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.store.PersonId;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What single products, channels and other parts are to reach, each with one owner.
public record PartTargets(List<Line> lines) implements Content {

    public static final PartTargets NONE = new PartTargets(List.of());

    public PartTargets {
        lines = List.copyOf(lines);
    }

    /// @param dimension of the part, such as `product`
    /// @param value at least, or at most where less is better
    public record Line(
            MetricId metric,
            String dimension,
            String part,
            BigDecimal value,
            Period period,
            PersonId owner) {

        /// Names it among the others: one figure of one part has one target for its days.
        public String key() {
            return "%s;%s=%s;%s..%s"
                    .formatted(metric, dimension, part, period.from(), period.until());
        }

        Cut.Filter only() {
            return new Cut.Filter(new Dimension(dimension), List.of(part));
        }

        /// Whether it is about the same figure by the same dimension on the same days.
        boolean isBeside(Line other) {
            return metric.equals(other.metric)
                    && dimension.equals(other.dimension)
                    && period.equals(other.period);
        }

        /// The same as a goal, of the whole.
        public Goal goal() {
            return Goal.of(metric, value, period);
        }
    }

    /// The same with one more, or with another value or owner of one that is there.
    public PartTargets with(Line line) {
        var all = new ArrayList<>(without(line.key()).lines());
        all.add(line);
        all.sort(
                Comparator.comparing((Line one) -> one.period().until())
                        .reversed()
                        .thenComparing(Line::key));
        return new PartTargets(all);
    }

    public PartTargets without(String key) {
        return new PartTargets(lines.stream().filter(one -> !one.key().equals(key)).toList());
    }
}
