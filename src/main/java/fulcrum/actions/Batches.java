package fulcrum.actions;

import static java.util.Comparator.comparing;

import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Several actions changed at once: all of them, or none.
public final class Batches {

    public static final int MOST = 200;

    private final State state;
    private final Actions actions;

    Batches(State state, Actions actions) {
        this.state = state;
        this.actions = actions;
    }

    /// What becomes of each; what is empty stays as it is.
    ///
    /// @param owner nobody, where it holds the empty text
    public record Change(
            Optional<String> owner,
            Optional<Link> link,
            Optional<Period> days,
            Optional<Status> status) {

        public boolean isNone() {
            return owner.isEmpty() && link.isEmpty() && days.isEmpty() && status.isEmpty();
        }

        private Plan of(Plan plan) {
            var linked = link.map(plan::in).orElse(plan);
            var dated = days.map(linked::on).orElse(linked);
            return owner.map(one -> Optional.of(one).filter(id -> !id.isEmpty()))
                    .map(one -> dated.by(one.map(PersonId::new)))
                    .orElse(dated);
        }
    }

    /// An action as it was seen when it was chosen.
    public record Seen(int number, int version) {}

    /// What an action became, and from which version.
    public record Step(int number, int before, int after) {

        private static final Pattern WORD = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");

        /// As addresses and commands write them: two hundred fit in one.
        public static String written(List<Step> steps) {
            return steps.stream()
                    .map(one -> one.number + "." + one.before + "." + one.after)
                    .collect(Collectors.joining("_"));
        }

        /// What is no step is left out.
        public static List<Step> read(String written) {
            return Arrays.stream(written.split("_", -1))
                    .map(WORD::matcher)
                    .filter(Matcher::matches)
                    .limit(MOST)
                    .map(one ->
                            new Step(
                                    Integer.parseInt(one.group(1)),
                                    Integer.parseInt(one.group(2)),
                                    Integer.parseInt(one.group(3))))
                    .toList();
        }
    }

    /// @param action its number and title; empty where it is about all of them
    public record Fault(String action, Said why) {

        /// Which, and why, in somebody's language.
        public String told(Function<Said, String> say) {
            return (action + " " + say.apply(why)).strip();
        }
    }

    public sealed interface Result {

        /// @param steps as they are taken back
        record Kept(List<Step> steps) implements Result {

            public Kept {
                steps = List.copyOf(steps);
            }
        }

        /// Nothing was changed.
        record Refused(List<Fault> why) implements Result {

            public Refused {
                why = List.copyOf(why);
            }
        }
    }

    public Result change(Person by, StoreId store, List<Seen> chosen, Change change) {
        if (chosen.isEmpty() || chosen.size() > MOST || change.isNone()) {
            return refused("", Said.of("actions.fault.batch", MOST));
        }
        var rules = actions.rules(store);
        var faults = new ArrayList<Fault>(twice(chosen.stream().map(Seen::number).toList()));
        var next = new ArrayList<Action>();
        for (var seen : chosen) {
            var found = found(store, seen, faults);
            found.ifPresent(last -> {
                var plan = change.of(last.plan());
                var status = change.status().orElse(last.status());
                var wrong = new ArrayList<>(rules.faults(store, plan, last.plan().scope()));
                if (status != last.status() && !last.status().next().contains(status)) {
                    wrong.add(Said.of("actions.fault.move", last.status().said(), status.said()));
                }
                if (status == Status.RUNNING && last.status() != status) {
                    wrong.addAll(rules.missing(plan));
                }
                wrong.forEach(why -> faults.add(new Fault(named(last), why)));
                next.add(actions.next(last, plan, status, by, ""));
            });
        }
        return faults.isEmpty() ? kept(next, "change-action") : new Result.Refused(faults);
    }

    /// Puts each back as it was before, as a version of its own; what was expected at a start
    /// stays.
    public Result undo(Person by, StoreId store, List<Step> steps) {
        if (steps.size() > MOST) {
            return refused("", Said.of("actions.fault.batch", MOST));
        }
        var faults = new ArrayList<Fault>(twice(steps.stream().map(Step::number).toList()));
        var next = new ArrayList<Action>();
        for (var step : steps) {
            var found = found(store, new Seen(step.number(), step.after()), faults);
            found.ifPresent(last ->
                    actions.versions(last.id()).stream()
                            .filter(one -> one.version() == step.before())
                            .findFirst()
                            .ifPresentOrElse(
                                    old ->
                                            next.add(
                                                    actions.next(
                                                            last,
                                                            old.plan(),
                                                            old.status(),
                                                            by,
                                                            "")),
                                    () -> faults.add(noVersion(last, step.before()))));
        }
        return faults.isEmpty() ? kept(next, "take-back-action") : new Result.Refused(faults);
    }

    private static Fault noVersion(Action action, int version) {
        return new Fault(named(action), Said.of("actions.fault.batch-version", version));
    }

    /// Those that are named more than once.
    private static List<Fault> twice(List<Integer> numbers) {
        var once = new HashSet<Integer>();
        return numbers.stream()
                .filter(number -> !once.add(number))
                .distinct()
                .map(number -> new Fault("#" + number, Said.of("actions.fault.batch-twice")))
                .toList();
    }

    private Optional<Action> found(StoreId store, Seen seen, List<Fault> faults) {
        var last = actions.find(new ActionId(store, seen.number()));
        if (last.filter(one -> one.version() == seen.version()).isPresent()) {
            return last;
        }
        faults.add(
                new Fault(
                        last.map(Batches::named).orElse("#" + seen.number()),
                        Said.of("actions.fault.batch-changed")));
        return Optional.empty();
    }

    private static String named(Action action) {
        return action.id() + " " + action.plan().title();
    }

    /// All in one, unless somebody changed one of them meanwhile. Emergencies come last: what they
    /// put aside is then as it was decided here.
    private Result kept(List<Action> next, String deed) {
        return state.transact(db -> {
            var faults = new ArrayList<Fault>();
            for (var action : next) {
                var last = ActionRows.last(db, action.id());
                if (last.filter(one -> one.version() == action.version() - 1).isEmpty()) {
                    faults.add(new Fault(named(action), Said.of("actions.fault.batch-changed")));
                }
            }
            if (!faults.isEmpty()) {
                return new Result.Refused(faults);
            }
            return new Result.Kept(
                    next.stream()
                            .sorted(comparing(action -> action.plan().emergency()))
                            .map(action -> actions.keep(db, action, deed))
                            .map(action ->
                                    new Step(
                                            action.id().number(),
                                            action.version() - 1,
                                            action.version()))
                            .toList());
        });
    }

    private static Result refused(String action, Said why) {
        return new Result.Refused(List.of(new Fault(action, why)));
    }
}
