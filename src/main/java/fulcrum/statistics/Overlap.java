package fulcrum.statistics;

import fulcrum.statistics.placebo.OwnPast;
import fulcrum.statistics.placebo.OwnPast.Difference;
import fulcrum.statistics.statespace.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An action beside others that began while it ran: all are fitted together over the whole series,
/// each as a constant on its own days. What went on after the action alone tells them apart.
record Overlap(EffectQuestion question) {

    /// More often than this as uncertain as without the others, the action hides behind them.
    private static final double HIDDEN = 3;

    /// What of the others was never seen before the action and is there during it.
    List<Regressor> newcomers() {
        return question.others().stream().filter(this::isNew).toList();
    }

    private boolean isNew(Regressor other) {
        var values = other.values().toArray();
        return question.from() > 0
                && Arrays.stream(values, 0, question.from()).allMatch(one -> one == values[0])
                && Arrays.stream(values, question.from(), question.until())
                        .anyMatch(one -> one != values[0]);
    }

    /// Whether newcomers leave less than half of the action's days to itself.
    boolean isDense() {
        var newcomers = newcomers();
        long free =
                IntStream.range(question.from(), question.until())
                        .filter(step -> newcomers.stream().noneMatch(one -> marks(one, step)))
                        .count();
        return 2 * free < question.until() - question.from();
    }

    private static boolean marks(Regressor one, int step) {
        return one.values().at(step).orElseThrow() != one.values().at(0).orElseThrow();
    }

    /// The action's own part, empty where it cannot be told from the others'.
    Optional<Difference> apart(OwnPast past) {
        var seen = question.others().stream().filter(one -> !isNew(one)).toList();
        var alone = past.last(sample(seen));
        return past.last(sample(question.others()))
                .filter(found ->
                        alone.filter(one -> found.error() <= HIDDEN * one.error()).isPresent());
    }

    private Sample sample(List<Regressor> others) {
        int length =
                question.others().stream()
                        .mapToInt(one -> one.values().length())
                        .reduce(question.series().length(), Math::min);
        var scale = question.setting().scale();
        var y =
                Arrays.stream(question.series().toArray(), 0, length)
                        .map(value -> scale.takes(value) ? scale.of(value) : Double.NaN)
                        .toArray();
        var x = others.stream().map(one -> one.values().toArray()).toArray(double[][]::new);
        var action = new double[length];
        Arrays.fill(action, question.from(), question.until(), 1);
        return new Sample(y, x).with(action);
    }
}
