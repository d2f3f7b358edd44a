package fulcrum.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// Taxi passengers of New York by day, and the five windows of the Numenta benchmark.
record NycTaxi(List<LocalDate> days, Series passengers) {

    record Event(String name, LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// NAB, combined_windows.json, cut to days.
    static final List<Event> EVENTS =
            List.of(
                    event("marathon", "2014-10-30", "2014-11-03"),
                    event("Thanksgiving", "2014-11-25", "2014-11-29"),
                    event("Christmas", "2014-12-23", "2014-12-27"),
                    event("New Year", "2014-12-29", "2015-01-03"),
                    event("snow storm", "2015-01-24", "2015-01-29"));

    private static final Path FILE = Path.of("../shared/data/methods/anomaly_nab/nyc_taxi.csv");

    private static Event event(String name, String first, String last) {
        return new Event(name, LocalDate.parse(first), LocalDate.parse(last));
    }

    static boolean present() {
        return Files.exists(FILE);
    }

    static NycTaxi read() {
        var days = new TreeMap<LocalDate, Double>();
        try (var lines = Files.lines(FILE)) {
            lines.skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells ->
                            days.merge(
                                    LocalDate.parse(cells[0].substring(0, 10)),
                                    Double.parseDouble(cells[1]),
                                    Double::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NycTaxi(
                List.copyOf(days.keySet()),
                Series.of(days.values().stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
