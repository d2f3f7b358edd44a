package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.actions.Expectation;
import fulcrum.actions.Status;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metrics;
import fulcrum.outlook.ActionQuestion.Donors;
import fulcrum.store.Festival;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The other work of a store: what may have moved the same figure, and what cannot be compared
/// with.
///
/// @param all actions of the store that are or were at work
/// @param meant the part that a code stands for
record Neighbours(List<Action> all, BiFunction<Dimension, String, String> meant) {

    private static final int WEEKS = 8;

    static Neighbours of(List<Action> actions, Store store, Metrics metrics) {
        return new Neighbours(
                actions.stream()
                        .filter(one ->
                                one.status() == Status.RUNNING || one.status() == Status.DONE)
                        .toList(),
                metrics.parts(store.id())::meant);
    }

    /// Those on the same metric and at least partly the same parts, so that their effect is not
    /// taken for this one's.
    List<Action> besides(Action action) {
        return all.stream()
                .filter(other -> !other.id().equals(action.id()))
                .filter(other -> metric(other).equals(metric(action)))
                .filter(other -> meets(other.plan().scope(), action.plan().scope()))
                .toList();
    }

    /// Only what began or ended while the action ran or shortly before: a level that came and went
    /// long ago is followed by the figure's own past, and days without it are too few in a shop
    /// where somebody always does something.
    List<Festival> events(Action action, Period days) {
        var near = new Period(days.from().minusWeeks(WEEKS), days.until());
        return besides(action).stream()
                .flatMap(other ->
                        other.plan().days().stream()
                                .filter(one ->
                                        near.contains(one.from()) || near.contains(one.until()))
                                .map(one -> new Festival(named(other), one)))
                .toList();
    }

    private static Said named(Action action) {
        return Said.of("outlook.event", action.id() + " " + action.plan().title());
    }

    private static Optional<Object> metric(Action action) {
        return action.plan().expectation().map(Expectation::metric);
    }

    /// Of the same dimension they meet where a part is in both; else they may.
    private boolean meets(List<Cut.Filter> one, List<Cut.Filter> other) {
        return one.stream()
                .allMatch(mine ->
                        other.stream()
                                .filter(theirs -> theirs.dimension().equals(mine.dimension()))
                                .allMatch(theirs ->
                                        !Collections.disjoint(parts(mine), parts(theirs))));
    }

    private Set<String> parts(Cut.Filter filter) {
        return filter.values().stream()
                .map(part -> meant.apply(filter.dimension(), part))
                .collect(Collectors.toSet());
    }

    /// The other parts of the dimension that an action is for, without those that any work reached
    /// on its days or shortly before; none for work on the whole shop.
    ///
    /// @param leftOut parts that people said not to compare with
    Optional<Donors> donors(Action action, Period days, Set<String> leftOut) {
        return action.plan().scope().stream()
                .findFirst()
                .map(Cut.Filter::dimension)
                .map(dimension -> new Donors(dimension, touched(action, dimension, days, leftOut)));
    }

    /// Parts of a dimension that other work reached on its days or shortly before.
    List<String> touched(Action action, Dimension dimension, Period days, Set<String> leftOut) {
        var around = new Period(days.from().minusDays(days.days()), days.until());
        var touched = new ArrayList<>(leftOut.stream().sorted().toList());
        all.stream()
                .filter(other -> !other.id().equals(action.id()))
                .filter(other -> other.plan().days().filter(around::overlaps).isPresent())
                .flatMap(other -> parts(other, dimension))
                .distinct()
                .filter(part -> !leftOut.contains(part))
                .sorted()
                .forEach(touched::add);
        return touched;
    }

    private static Stream<String> parts(Action action, Dimension dimension) {
        return action.plan().scope().stream()
                .filter(filter -> filter.dimension().equals(dimension))
                .flatMap(filter -> filter.values().stream());
    }
}
