package fulcrum.review.weekly;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Effort;
import fulcrum.actions.Link;
import fulcrum.actions.Outcome;
import fulcrum.actions.Plan;
import fulcrum.actions.Status;
import fulcrum.actions.Work;
import fulcrum.leverage.LeverId;
import fulcrum.leverage.Levers;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Does what was decided.
record Deciding(Work work, Levers levers, Person by, Store store) {

    private static final int LONGEST_EXTENSION = 28;
    private static final int DAYS = 14;

    /// Carries out a step of the next plan.
    ///
    /// @param from the day on which new work begins
    Outcome carryOut(Draft draft, LocalDate from, String title) {
        return switch (draft.kind()) {
            case STOP -> stop(draft, title);
            case CONTINUE -> goOn(draft, title);
            case SCALE, TEST -> again(draft, from);
            case PULL ->
                    levers.find(new LeverId(store.id(), draft.lever().orElseThrow()))
                            .map(lever -> levers.pull(by, store, lever, from))
                            .orElseGet(Outcome.NoSuchAction::new);
            case BEGIN -> begin(title, Optional.of(by), from);
        };
    }

    private Optional<Action> action(Draft draft) {
        return work.actions().find(new ActionId(store.id(), draft.action().orElseThrow()));
    }

    private Outcome stop(Draft draft, String why) {
        return action(draft)
                .map(one -> work.actions().move(by, one.id(), one.version(), Status.DONE, why))
                .orElseGet(Outcome.NoSuchAction::new);
    }

    private Outcome goOn(Draft draft, String why) {
        return action(draft)
                .map(one -> {
                    var days = one.plan().days().orElseThrow();
                    var longer =
                            new Period(
                                    days.from(),
                                    days.until()
                                            .plusDays(Math.min(days.days(), LONGEST_EXTENSION)));
                    return work.actions()
                            .change(by, one.id(), one.version(), one.plan().on(longer), why);
                })
                .orElseGet(Outcome.NoSuchAction::new);
    }

    /// The same again, planned anew: what it is to bring is written down anew too.
    private Outcome again(Draft draft, LocalDate from) {
        return action(draft)
                .map(one -> {
                    long days = one.plan().days().map(Period::days).orElse((long) DAYS);
                    var plan = one.plan().on(new Period(from, from.plusDays(days)));
                    return work.actions().add(by, store.id(), plan);
                })
                .orElseGet(Outcome.NoSuchAction::new);
    }

    /// New work; it says what it is to bring before it begins.
    Outcome begin(String title, Optional<Person> owner, LocalDate from) {
        var plan =
                new Plan(
                        title,
                        Link.OTHER,
                        false,
                        owner.map(Person::id),
                        List.of(),
                        Optional.of(new Period(from, from.plusDays(DAYS))),
                        Optional.empty(),
                        Effort.NONE,
                        "");
        return work.actions().add(by, store.id(), plan);
    }

    /// What went wrong; empty where it was kept.
    static Optional<Said> fault(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept _ -> Optional.empty();
            case Outcome.ChangedMeanwhile _ ->
                    Optional.of(Said.of("review.weekly.fault.meanwhile"));
            case Outcome.Refused(var why) -> why.stream().findFirst();
            case Outcome.NoSuchAction _ -> Optional.of(Said.of("review.weekly.fault.gone"));
        };
    }
}
