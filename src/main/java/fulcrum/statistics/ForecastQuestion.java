package fulcrum.statistics;

import java.util.List;

/// How does a series go on?
///
/// @param series up to now
/// @param events what moves it and is known beforehand, for the steps to come as well
/// @param unseen what will move it for the first time
/// @param period steps in a season: 7 for days, 52 for weeks, 1 for none
/// @param steps to come
/// @param confidence of the intervals, such as 0.95
public record ForecastQuestion(
        Series series,
        List<Regressor> events,
        List<Unseen> unseen,
        int period,
        int steps,
        double confidence) {

    public ForecastQuestion {
        events = List.copyOf(events);
        unseen = List.copyOf(unseen);
        if (period < 1 || steps < 1 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "period ≥ 1, steps ≥ 1, confidence in (0, 1); here %d, %d, %s"
                            .formatted(period, steps, confidence));
        }
        for (var event : events) {
            if (event.values().length() < series.length() + steps) {
                throw new IllegalArgumentException(
                        "event %s has %d steps, the forecast needs %d"
                                .formatted(
                                        event.name(),
                                        event.values().length(),
                                        series.length() + steps));
            }
        }
        for (var one : unseen) {
            if (one.ahead().length() != steps
                    || one.others().stream().anyMatch(any -> any.length() != series.length())) {
                throw new IllegalArgumentException(
                        "what was unseen is told for %d steps to come, and others for %d before"
                                .formatted(steps, series.length()));
            }
        }
    }
}
