package fulcrum.statistics;

import java.util.List;

/// A series to be watched.
///
/// @param events what moves it and is known beforehand: festivals, promotions, prices
/// @param worth money for one unit of the series, to leave out what is too small to matter
public record Watched(String name, Series series, List<Regressor> events, double worth) {

    public Watched {
        events = List.copyOf(events);
        for (var event : events) {
            if (event.values().length() < series.length()) {
                throw new IllegalArgumentException(
                        "event %s has %d steps, series %s has %d"
                                .formatted(
                                        event.name(),
                                        event.values().length(),
                                        name,
                                        series.length()));
            }
        }
    }
}
