package fulcrum.storeworld.truth;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.world.Counterfactuals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What the last days would have brought with more or less money for one scene's advertising, the
/// other as it was.
///
/// @param days over which budgets were tried
/// @param best the number of times its money that would have brought most profit, by scene
record Budget(int days, List<Tried> tried, List<Best> best) {

    record Tried(Knob scene, double times, long adCost, long paid, long profit) {}

    record Best(Knob scene, double times, long profit) {}

    static Budget of(Map<Counterfactuals.Trial, List<Totals>> trials) {
        var tried = new ArrayList<Tried>();
        trials.forEach((trial, days) ->
                tried.add(
                        new Tried(
                                trial.scene(),
                                trial.times(),
                                days.stream().mapToLong(Totals::adCost).sum(),
                                days.stream().mapToLong(Totals::paid).sum(),
                                days.stream().mapToLong(Totals::profit).sum())));
        var best =
                tried.stream()
                        .map(Tried::scene)
                        .distinct()
                        .map(scene ->
                                tried.stream()
                                        .filter(one -> one.scene() == scene)
                                        .max(Comparator.comparingLong(Tried::profit))
                                        .map(one -> new Best(scene, one.times(), one.profit()))
                                        .orElseThrow())
                        .toList();
        int days = trials.values().stream().findFirst().map(List::size).orElse(0);
        return new Budget(days, tried, best);
    }
}
