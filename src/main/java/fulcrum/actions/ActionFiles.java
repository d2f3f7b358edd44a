package fulcrum.actions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fulcrum.actions.Checklists.Step;
import fulcrum.store.People;
import fulcrum.store.People.Member;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Actions as a CSV file: what is written can be read again.
public final class ActionFiles {

    /// In the order in which they are written; a file may leave out all but the title.
    public static final List<String> COLUMNS =
            List.of(
                    "number",
                    "title",
                    "link",
                    "owner",
                    "status",
                    "from",
                    "to",
                    "metric",
                    "percent",
                    "hours",
                    "cost",
                    "emergency",
                    "scope",
                    "steps",
                    "note");

    private static final int MOST_ROWS = 20_000;

    private final Actions actions;
    private final Checklists checklists;
    private final People people;

    public ActionFiles(Actions actions, Checklists checklists, People people) {
        this.actions = actions;
        this.checklists = checklists;
        this.people = people;
    }

    /// What became of a file; the rows add up.
    ///
    /// @param file what is wrong with the whole of it; nothing of it was taken then
    public record Report(
            int added, int changed, int unchanged, List<Refusal> refused, Optional<Said> file) {

        public Report {
            refused = List.copyOf(refused);
        }

        static Report of(String key, Object... arguments) {
            return new Report(0, 0, 0, List.of(), Optional.of(Said.of(key, arguments)));
        }
    }

    /// A row that was not taken, and everything that is wrong with it.
    public record Refusal(long line, String title, List<Said> why) {

        public Refusal {
            why = List.copyOf(why);
        }
    }

    /// With texts that no spreadsheet carries out.
    public String written(List<Action> all) {
        var names =
                people.all().stream()
                        .map(Member::person)
                        .collect(Collectors.toMap(Person::id, Person::name));
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (var action : all) {
                csv.writeRecord(cells(action, action.plan().owner().map(names::get).orElse("")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    private List<String> cells(Action action, String owner) {
        var plan = PlanText.of(action);
        return List.of(
                String.valueOf(action.id().number()),
                SpreadsheetText.of(plan.title()),
                plan.link(),
                SpreadsheetText.of(owner),
                action.status().word(),
                plan.from(),
                plan.to(),
                plan.metric(),
                plan.share(),
                plan.hours(),
                plan.coins(),
                plan.emergency() ? "yes" : "",
                SpreadsheetText.of(plan.scope()),
                SpreadsheetText.of(
                        checklists.of(action.id()).stream()
                                .map(Step::words)
                                .collect(Collectors.joining("\n"))),
                SpreadsheetText.of(plan.note()));
    }

    /// The names of all owners in a file.
    public static Set<String> owners(String text) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream()
                    .map(row -> cell(row, "owner"))
                    .filter(name -> !name.isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /// Takes every row that can be taken: one with a number changes that action, one without adds
    /// one.
    public Report read(Person by, StoreId store, String text) {
        try (var csv =
                CsvReader.builder()
                        .detectBomHeader(false)
                        .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            var rows = csv.stream().limit(MOST_ROWS + 1L).toList();
            if (rows.size() > MOST_ROWS) {
                return Report.of("actions.file.too-long", MOST_ROWS);
            }
            if (rows.isEmpty() || !rows.getFirst().getHeader().contains("title")) {
                return Report.of("actions.file.no-title", String.join(", ", COLUMNS));
            }
            var reading = new Reading(by, store);
            rows.forEach(reading::take);
            return reading.report();
        } catch (CsvParseException e) {
            return Report.of("actions.file.broken");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /// One file on its way in.
    private final class Reading {

        private final Person by;
        private final StoreId store;
        private final List<Refusal> refused = new ArrayList<>();
        private int added;
        private int changed;
        private int unchanged;

        Reading(Person by, StoreId store) {
            this.by = by;
            this.store = store;
        }

        Report report() {
            return new Report(added, changed, unchanged, refused, Optional.empty());
        }

        void take(NamedCsvRecord row) {
            var faults = new ArrayList<Said>();
            var plan = plan(row, faults);
            var status = status(row, faults);
            var known = known(row, faults);
            if (!faults.isEmpty() || plan.isEmpty()) {
                refuse(row, faults);
                return;
            }
            var outcome =
                    known.map(action ->
                                    actions.change(
                                            by, action.id(), action.version(), plan.get(), ""))
                            .orElseGet(() -> actions.add(by, store, plan.get()));
            switch (outcome) {
                case Outcome.Refused(var why) -> refuse(row, why);
                case Outcome.Kept(var action) -> kept(row, known, action, status);
                case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ ->
                        refuse(row, List.of(Said.of("actions.file.changed")));
            }
        }

        private void kept(
                NamedCsvRecord row, Optional<Action> before, Action action, Status status) {
            if (!cell(row, "steps").isBlank()) {
                checklists.write(action.id(), cell(row, "steps"));
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
            refused.add(new Refusal(row.getStartingLineNumber(), cell(row, "title"), why));
        }

        private Optional<Action> known(NamedCsvRecord row, List<Said> faults) {
            var number = cell(row, "number").strip();
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
            var word = cell(row, "status").strip().toLowerCase(Locale.ROOT);
            var status = word.isEmpty() ? Optional.of(Status.PLANNED) : Status.of(word);
            if (status.isEmpty()) {
                faults.add(Said.of("actions.file.no-status", word));
            }
            return status.orElse(Status.PLANNED);
        }

        private Optional<Plan> plan(NamedCsvRecord row, List<Said> faults) {
            var typed =
                    new PlanText(
                            cell(row, "title"),
                            link(row, faults),
                            !cell(row, "emergency").isBlank(),
                            owner(row, faults),
                            cell(row, "scope"),
                            cell(row, "from"),
                            cell(row, "to"),
                            cell(row, "metric"),
                            cell(row, "percent"),
                            cell(row, "hours"),
                            cell(row, "cost"),
                            cell(row, "note"));
            return switch (typed.read()) {
                case PlanText.Read.Fine(var plan) -> Optional.of(plan);
                case PlanText.Read.Faulty(var why) -> {
                    faults.addAll(why);
                    yield Optional.empty();
                }
            };
        }

        private String link(NamedCsvRecord row, List<Said> faults) {
            var word = cell(row, "link").strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && Link.of(word).isEmpty()) {
                faults.add(Said.of("actions.file.no-link", word));
            }
            return word;
        }

        private String owner(NamedCsvRecord row, List<Said> faults) {
            var name = cell(row, "owner");
            var owner =
                    people.all().stream()
                            .map(Member::person)
                            .filter(person -> People.key(person.name()).equals(People.key(name)))
                            .map(Person::id)
                            .map(PersonId::value)
                            .findFirst();
            if (!name.isBlank() && owner.isEmpty()) {
                faults.add(Said.of("actions.file.no-person", name));
            }
            return owner.orElse("");
        }
    }

    private static String cell(NamedCsvRecord row, String column) {
        var cell = row.findField(column).orElse("");
        var bare = cell.startsWith("'") ? cell.substring(1) : cell;
        return SpreadsheetText.of(bare).equals(cell) ? bare : cell;
    }
}
