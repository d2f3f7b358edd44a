package fulcrum.outlook;

import fulcrum.metrics.MetricId;
import fulcrum.statistics.Anomaly;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Days on which figures were not as they should be.
///
/// @param found by day; of what overlaps in one figure the clearest; a figure whose own parts are
///   named for the same days is left to them
/// @param watched how many figures could be watched
/// @param refused those that could not, and why
public record OddDays(List<Found> found, int watched, SortedMap<MetricId, Said> refused) {

    public OddDays {
        found = List.copyOf(found);
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /// All of it in maps, lists, texts and numbers, for programs.
    public Map<String, Object> plain(Texts texts) {
        return new Plain(texts).of(this);
    }

    /// @param days the days that were odd
    /// @param actual of these days together where days add up, else of a usual one of them
    /// @param z how far off, in robust standard errors
    /// @param worth what the difference is worth in the goal's unit; 0 where that is unknown
    /// @param above figures that were odd on these days because of this one
    public record Found(
            MetricId metric,
            Period days,
            double actual,
            double expected,
            Anomaly.Kind kind,
            double z,
            double worth,
            List<MetricId> above) {

        public Found {
            above = List.copyOf(above);
        }

        Found with(List<MetricId> others) {
            return new Found(metric, days, actual, expected, kind, z, worth, others);
        }

        boolean overlaps(Found other) {
            return days.from().isBefore(other.days.until())
                    && other.days.from().isBefore(days.until());
        }
    }
}
