package fulcrum.actions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fulcrum.actions.Checklists.Step;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
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
        var names = people.names();
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
            var reading = new ActionReading(actions, checklists, people, by, store);
            rows.forEach(reading::take);
            return reading.report();
        } catch (CsvParseException e) {
            return Report.of("actions.file.broken");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    static String cell(NamedCsvRecord row, String column) {
        var cell = row.findField(column).orElse("");
        var bare = cell.startsWith("'") ? cell.substring(1) : cell;
        return SpreadsheetText.of(bare).equals(cell) ? bare : cell;
    }
}
