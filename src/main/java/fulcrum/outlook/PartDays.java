package fulcrum.outlook;

import fulcrum.metrics.Reading;
import fulcrum.units.Figure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A figure of each named part, day by day.
final class PartDays {

    private PartDays() {}

    /// A part that a day does not name sold nothing on it; what is not known of it is not a number.
    ///
    /// @param days oldest first; others are left out
    static SortedMap<String, double[]> of(Reading reading, List<LocalDate> days) {
        var places = new HashMap<LocalDate, Integer>();
        days.forEach(day -> places.put(day, places.size()));
        var parts = new TreeMap<String, double[]>();
        for (var line : reading.lines()) {
            var place = places.get(line.date());
            var part = line.parts().getFirst();
            if (place != null && part.isPresent()) {
                parts.computeIfAbsent(part.get(), _ -> new double[days.size()])[place] =
                        known(line);
            }
        }
        return parts;
    }

    private static double known(Reading.Line line) {
        return line.values().getFirst().figure() instanceof Figure.Known(var value)
                ? value.doubleValue()
                : Double.NaN;
    }
}
