package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.actions.Expectation;
import fulcrum.store.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.stat.StatUtils;

/// How well somebody foresaw what actions would bring: only of those that are firm, were carried
/// out, and had their expectation written down beforehand.
///
/// @param inside how often the expectation lay inside the interval of what came
/// @param expected the median of what was expected, as a share; `came` of what was measured
public record Foresight(PersonId who, int actions, int inside, double expected, double came) {

    private record Pair(double expected, Size came) {}

    /// @param frozen what was expected at the start, by action number
    static List<Foresight> of(List<Action> frozen, Map<Integer, Reading> readings) {
        var pairs = new TreeMap<String, List<Pair>>();
        for (var action : frozen) {
            var reading = readings.get(action.id().number());
            if (reading != null && isMeasured(reading)) {
                action.plan()
                        .owner()
                        .ifPresent(owner ->
                                action.plan()
                                        .expectation()
                                        .ifPresent(expected ->
                                                pairs.computeIfAbsent(
                                                                owner.value(),
                                                                _ -> new ArrayList<>())
                                                        .add(pair(expected, reading))));
            }
        }
        return pairs.entrySet().stream()
                .map(one -> of(new PersonId(one.getKey()), one.getValue()))
                .sorted(Comparator.comparingInt(Foresight::actions).reversed())
                .toList();
    }

    private static boolean isMeasured(Reading reading) {
        return reading.measured().filter(Reading.Measured::firm).isPresent()
                && reading.execution() != Execution.How.IN_PART;
    }

    private static Pair pair(Expectation expected, Reading reading) {
        return new Pair(expected.share().doubleValue(), reading.measured().orElseThrow().share());
    }

    private static Foresight of(PersonId who, List<Pair> pairs) {
        long inside =
                pairs.stream()
                        .filter(one ->
                                one.came().low() <= one.expected()
                                        && one.expected() <= one.came().high())
                        .count();
        return new Foresight(
                who,
                pairs.size(),
                (int) inside,
                median(pairs.stream().map(Pair::expected).toList()),
                median(pairs.stream().map(one -> one.came().estimate()).toList()));
    }

    private static double median(List<Double> values) {
        return StatUtils.percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
    }
}
