package fulcrum.strategy;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What single parts have to come to, so that together they make the target of their figure, or why
/// they cannot.
public sealed interface Spread {

    /// @param goal whose targets are laid out: those that were accepted, else those that are found
    /// @param before what is decided about parts
    record Asked(
            Store store,
            Goal goal,
            MetricId metric,
            Dimension by,
            List<Lock> locks,
            PartTargets before) {

        boolean isAbout(Line line) {
            return line.dimension().equals(by.id()) && line.period().equals(goal.period());
        }

        public Asked {
            locks = List.copyOf(locks);
        }
    }

    /// @param target of the whole figure, to the cent
    /// @param rows the parts, the largest first
    /// @param rest of all others, which get no target of their own; none where there are no others
    record Laid(Asked asked, BigDecimal target, List<Row> rows, Optional<Row> rest)
            implements Spread {

        public Laid {
            rows = List.copyOf(rows);
        }

        /// As targets beside those that are there; who looks after a part goes on doing so.
        public PartTargets lines(PersonId owner) {
            var owners = new LinkedHashMap<String, PersonId>();
            asked.before().lines().forEach(line -> owners.put(line.key(), line.owner()));
            var all = asked.before();
            for (var row : rows) {
                var line = line(row, owner);
                all = all.with(line(row, owners.getOrDefault(line.key(), owner)));
            }
            return all;
        }

        private Line line(Row row, PersonId owner) {
            return new Line(
                    asked.metric(),
                    asked.by().id(),
                    row.part(),
                    row.target(),
                    asked.goal().period(),
                    owner);
        }
    }

    /// @param weight by which a share counts in the whole; of a sum, 1
    /// @param usual what it comes to if things go on as before
    record Row(String part, BigDecimal weight, double usual, BigDecimal target, boolean locked) {}

    record Refused(Said why) implements Spread {}
}
