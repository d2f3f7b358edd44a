package fulcrum.web.figures;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Value;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A reading beside the reading of the days that it is compared with: slice by slice in order, part
/// by part by name.
final class Readings {

    private final Reading now;
    private final List<LocalDate> dates;
    private final Map<Place, Reading.Line> lines = new HashMap<>();
    private final Map<Place, Reading.Line> before = new HashMap<>();

    /// @param slice number of the slice in its period, from 0
    private record Place(int slice, List<Optional<String>> parts) {}

    Readings(Reading now) {
        this.now = now;
        this.dates = dates(now);
        index(now, dates, lines);
        now.before().ifPresent(earlier -> index(earlier, dates(earlier), before));
    }

    Reading now() {
        return now;
    }

    boolean compared() {
        return now.before().isPresent();
    }

    /// The first days of all slices.
    List<LocalDate> dates() {
        return dates;
    }

    /// The value in a slice, where the reading has that slice and part.
    Optional<Value> value(int slice, List<Optional<String>> parts, MetricId metric) {
        return Optional.ofNullable(lines.get(new Place(slice, parts)))
                .map(line -> now.value(line, metric));
    }

    Optional<Value> before(int slice, List<Optional<String>> parts, MetricId metric) {
        return Optional.ofNullable(before.get(new Place(slice, parts)))
                .flatMap(line -> now.before().map(earlier -> earlier.value(line, metric)));
    }

    Optional<Value> before(Reading.Line line, MetricId metric) {
        return before(dates.indexOf(line.date()), line.parts(), metric);
    }

    private static void index(
            Reading reading, List<LocalDate> dates, Map<Place, Reading.Line> index) {
        var order = new HashMap<LocalDate, Integer>();
        for (int i = 0; i < dates.size(); i++) {
            order.put(dates.get(i), i);
        }
        for (var line : reading.lines()) {
            index.put(new Place(order.getOrDefault(line.date(), -1), line.parts()), line);
        }
    }

    private static List<LocalDate> dates(Reading reading) {
        var span = reading.question().span();
        return slices(span.period(), span.grain());
    }

    static List<LocalDate> slices(Period period, Grain grain) {
        if (grain == Grain.TOTAL) {
            return List.of(period.from());
        }
        var dates = new ArrayList<LocalDate>();
        for (var date = grain.startOf(period.from());
                date.isBefore(period.until());
                date = grain.next(date)) {
            dates.add(date);
        }
        return dates;
    }
}
