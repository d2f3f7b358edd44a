package fulcrum.actions;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fulcrum.store.People;
import fulcrum.store.People.Member;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One file on its way in.
final class ActionReading {

    private final Actions actions;
    private final Checklists checklists;
    private final People people;
    private final Person by;
    private final StoreId store;
    private final List<ActionFiles.Refusal> refused = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    ActionReading(Actions actions, Checklists checklists, People people, Person by, StoreId store) {
        this.actions = actions;
        this.checklists = checklists;
        this.people = people;
        this.by = by;
        this.store = store;
    }

    ActionFiles.Report report() {
        return new ActionFiles.Report(added, changed, unchanged, refused, Optional.empty());
    }

    void take(NamedCsvRecord row) {
        var faults = new ArrayList<Said>();
        var plan = plan(row, faults);
        var status = status(row, faults);
        var known = known(row, faults);
        plan.filter(_ -> begins(known, status))
                .ifPresent(one -> faults.addAll(actions.missing(store, one)));
        Checklists.fault(ActionFiles.cell(row, "steps")).ifPresent(faults::add);
        if (!faults.isEmpty() || plan.isEmpty()) {
            refuse(row, faults);
            return;
        }
        var outcome =
                known.map(action ->
                                actions.change(by, action.id(), action.version(), plan.get(), ""))
                        .orElseGet(() -> actions.add(by, store, plan.get()));
        switch (outcome) {
            case Outcome.Refused(var why) -> refuse(row, why);
            case Outcome.Kept(var action) -> kept(row, known, action, status);
            case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ ->
                    refuse(row, List.of(Said.of("actions.file.changed")));
        }
    }

    /// Whether it is started by this row: a row that cannot be is refused before anything is kept.
    private static boolean begins(Optional<Action> known, Status status) {
        var before = known.map(Action::status).orElse(Status.PLANNED);
        return isAtWork(status) && !isAtWork(before);
    }

    private static boolean isAtWork(Status status) {
        return status == Status.RUNNING || status == Status.DONE;
    }

    private void kept(NamedCsvRecord row, Optional<Action> before, Action action, Status status) {
        if (!ActionFiles.cell(row, "steps").isBlank()) {
            checklists.write(by, action.id(), ActionFiles.cell(row, "steps"));
        }
        switch (moved(action, status)) {
            case Outcome.Kept(var now) -> count(before, now);
            case Outcome.Refused(var why) -> refuse(row, why);
            case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ ->
                    refuse(row, List.of(Said.of("actions.file.changed")));
        }
    }

    private void count(Optional<Action> before, Action now) {
        if (before.isEmpty()) {
            added++;
        } else if (before.get().version() == now.version()) {
            unchanged++;
        } else {
            changed++;
        }
    }

    /// What is done was running before.
    private Outcome moved(Action action, Status status) {
        if (action.status() == status) {
            return new Outcome.Kept(action);
        }
        var next =
                action.status().next().contains(status)
                        ? status
                        : action.status().next().getFirst();
        var outcome = actions.move(by, action.id(), action.version(), next, "");
        return outcome instanceof Outcome.Kept(var now) && next != status
                ? moved(now, status)
                : outcome;
    }

    private void refuse(NamedCsvRecord row, List<Said> why) {
        refused.add(
                new ActionFiles.Refusal(
                        row.getStartingLineNumber(), ActionFiles.cell(row, "title"), why));
    }

    private Optional<Action> known(NamedCsvRecord row, List<Said> faults) {
        var number = ActionFiles.cell(row, "number").strip();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var known =
                number.matches("[0-9]{1,9}")
                        ? actions.find(new ActionId(store, Integer.parseInt(number)))
                        : Optional.<Action>empty();
        if (known.isEmpty()) {
            faults.add(Said.of("actions.file.no-number", number));
        }
        return known;
    }

    private Status status(NamedCsvRecord row, List<Said> faults) {
        var word = ActionFiles.cell(row, "status").strip().toLowerCase(Locale.ROOT);
        var status = word.isEmpty() ? Optional.of(Status.PLANNED) : Status.of(word);
        if (status.isEmpty()) {
            faults.add(Said.of("actions.file.no-status", word));
        }
        return status.orElse(Status.PLANNED);
    }

    private Optional<Plan> plan(NamedCsvRecord row, List<Said> faults) {
        var typed =
                new PlanText(
                        ActionFiles.cell(row, "title"),
                        link(row, faults),
                        !ActionFiles.cell(row, "emergency").isBlank(),
                        owner(row, faults),
                        ActionFiles.cell(row, "scope"),
                        ActionFiles.cell(row, "from"),
                        ActionFiles.cell(row, "to"),
                        ActionFiles.cell(row, "metric"),
                        ActionFiles.cell(row, "percent"),
                        ActionFiles.cell(row, "hours"),
                        ActionFiles.cell(row, "cost"),
                        ActionFiles.cell(row, "note"));
        return switch (typed.read()) {
            case PlanText.Read.Fine(var plan) -> Optional.of(plan);
            case PlanText.Read.Faulty(var why) -> {
                faults.addAll(why);
                yield Optional.empty();
            }
        };
    }

    private String link(NamedCsvRecord row, List<Said> faults) {
        var word = ActionFiles.cell(row, "link").strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && Link.of(word).isEmpty()) {
            faults.add(Said.of("actions.file.no-link", word));
        }
        return word;
    }

    private String owner(NamedCsvRecord row, List<Said> faults) {
        var name = ActionFiles.cell(row, "owner");
        var owner =
                people.all().stream()
                        .map(Member::person)
                        .filter(person -> person.isMeant(name))
                        .map(Person::id)
                        .map(PersonId::value)
                        .findFirst();
        if (!name.isBlank() && owner.isEmpty()) {
            faults.add(Said.of("actions.file.no-person", name));
        }
        return owner.orElse("");
    }
}
