package fulcrum.diagnosis.weight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Stream;

/// The last weeks without a hole in which search visitors and all ingredients are known.
///
/// @param rows of each week, turned so that more is better; its visitors last
/// @param logs of search visitors
record ModelWeeks(
        List<Ingredient> ingredients,
        List<LocalDate> mondays,
        List<List<Double>> rows,
        List<Double> logs) {

    ModelWeeks {
        ingredients = List.copyOf(ingredients);
        mondays = List.copyOf(mondays);
        rows = List.copyOf(rows);
        logs = List.copyOf(logs);
    }

    static ModelWeeks of(
            NavigableMap<LocalDate, Double> visitors,
            Map<Ingredient, NavigableMap<LocalDate, Double>> known) {
        var mondays = new ArrayList<LocalDate>();
        for (var monday : visitors.reversed().keySet()) {
            boolean isNext = mondays.isEmpty() || mondays.getLast().minusWeeks(1).equals(monday);
            boolean isWhole =
                    at(visitors, monday) > 0
                            && known.values().stream().allMatch(one -> one.containsKey(monday));
            if (!isWhole || !isNext) {
                if (mondays.isEmpty()) {
                    continue;
                }
                break;
            }
            mondays.add(monday);
        }
        var ordered = mondays.reversed();
        return new ModelWeeks(
                List.copyOf(known.keySet()),
                ordered,
                ordered.stream().map(monday -> row(visitors, known, monday)).toList(),
                ordered.stream().map(monday -> Math.log(at(visitors, monday))).toList());
    }

    private static List<Double> row(
            NavigableMap<LocalDate, Double> visitors,
            Map<Ingredient, NavigableMap<LocalDate, Double>> known,
            LocalDate monday) {
        return Stream.concat(
                        known.entrySet().stream()
                                .map(one ->
                                        one.getKey().higherIsBetter()
                                                ? at(one.getValue(), monday)
                                                : -at(one.getValue(), monday)),
                        Stream.of(at(visitors, monday)))
                .toList();
    }

    private static double at(Map<LocalDate, Double> weeks, LocalDate monday) {
        return Objects.requireNonNull(weeks.get(monday));
    }

    int size() {
        return mondays.size();
    }

    /// Ranks of all weeks but the last, whose next one is not known.
    List<List<Double>> past() {
        var ranks = new Ranks(rows).all();
        return ranks.subList(0, ranks.size() - 1);
    }

    /// What followed each of them.
    List<Double> followed() {
        return logs.subList(1, logs.size());
    }

    List<Double> shares(Points points) {
        return ingredients.stream().map(one -> points.share(one, ingredients)).toList();
    }
}
