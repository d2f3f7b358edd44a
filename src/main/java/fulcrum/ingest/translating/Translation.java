package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.reading.RowStream;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Agreement;
import fulcrum.warehouse.ColumnType;
import fulcrum.warehouse.FactKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One table on its way from text to facts: bound to its layout, its columns and its store.
public final class Translation {

    private final RawTable table;
    private final Layouts.Match match;
    private final FactReader.Setting setting;
    private final List<FactReader> readers;
    private final Set<Integer> carried = new LinkedHashSet<>();
    private final OptionalInt carriedWithin;
    private final List<MissingDays> timeless;

    private Translation(RawTable table, Layouts.Match match, FactReader.Setting setting) {
        this.table = table;
        this.match = match;
        this.setting = setting;
        this.readers = FactReader.all(match, setting);
        for (var name : match.layout().rows().carry()) {
            match.headers().find(name).ifPresent(carried::add);
        }
        this.carriedWithin = match.headers().findFirst(match.layout().rows().carryWithin());
        this.timeless = setting.bounds().stated().isPresent() ? List.of() : MissingDays.of(match);
    }

    /// What is known of a table beside its rows.
    ///
    /// @param above the rows above the header, as text
    /// @param covers the days that it covers, by a person's word, where the table states none
    public record Beside(List<String> above, Optional<Period> covers) {

        public Beside {
            above = List.copyOf(above);
        }
    }

    /// Binds a table to the layout it was recognised as; decides how its columns are written.
    public static Translation of(
            RawTable table, Layouts.Match match, Beside beside, Store store, Customers customers)
            throws IOException {
        var headers = match.headers();
        var layout = match.layout();
        var stated = StatedPeriods.find(table.name(), beside.above()).or(beside::covers);
        var styles = Styles.of(table, match.headerRow(), layout, columns(layout, headers));
        var bounds =
                new CellTexts.Bounds(
                        headers,
                        table.name() + "\n" + String.join("\n", beside.above()),
                        stated,
                        rest(layout, headers),
                        styles.numberStyle());
        var setting =
                new FactReader.Setting(
                        store.zone(),
                        new StatedCurrency(store.currency()),
                        styles,
                        bounds,
                        customers);
        return new Translation(table, match, setting);
    }

    private static Styles.Columns columns(Layout layout, Headers headers) {
        var numbers = new HashSet<Integer>();
        var dates = new HashSet<Integer>();
        var ids = new HashSet<Integer>();
        for (var read : layout.reads()) {
            read.cells()
                    .forEach((name, cell) -> {
                        var type = read.kind().column(name).type();
                        var at = places(cell, headers);
                        if (type.isNumeric()) {
                            numbers.addAll(at);
                        } else if ((type == ColumnType.DAY || type == ColumnType.TIME)
                                && cell.treatment().dateOrder().isEmpty()) {
                            dates.addAll(at);
                        } else if (type == ColumnType.ID) {
                            ids.addAll(at);
                        }
                    });
        }
        return new Styles.Columns(numbers, dates, ids);
    }

    private static List<Integer> places(fulcrum.ingest.layout.Cell cell, Headers headers) {
        return cell.columns().stream()
                .map(headers::findFirst)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    /// Columns that nothing in the layout names.
    private static List<Integer> rest(Layout layout, Headers headers) {
        var named = new HashSet<Integer>();
        layout.rows().personal().forEach(name -> headers.find(name).ifPresent(named::add));
        for (var read : layout.reads()) {
            for (var cell : read.cells().values()) {
                cell.columns().forEach(names -> headers.findFirst(names).ifPresent(named::add));
            }
        }
        return java.util.stream.IntStream.range(0, headers.names().size())
                .filter(i -> !named.contains(i) && !headers.names().get(i).isBlank())
                .boxed()
                .toList();
    }

    public Layout layout() {
        return match.layout();
    }

    public Headers headers() {
        return match.headers();
    }

    /// What a person has to say before the table can be read; empty where everything is clear.
    ///
    /// @param patient false where facts without a day are better than a question
    public List<Said> questions(boolean patient) {
        var questions = new ArrayList<Said>();
        setting.styles()
                .questions()
                .forEach(question -> questions.add(question.in(match.headers())));
        if (timeless.stream().anyMatch(days -> patient || days.needed())) {
            questions.add(Said.of("ingest.question.period"));
        }
        return questions;
    }

    /// True where its cells may be read in several ways.
    public boolean isUnclear() {
        return !setting.styles().questions().isEmpty();
    }

    /// True where some of its facts have no day.
    public boolean isTimeless() {
        return !timeless.isEmpty();
    }

    /// Columns whose ids a spreadsheet has destroyed: header names.
    public List<String> destroyedIds() {
        return setting.styles().destroyed().stream()
                .sorted()
                .map(i -> match.headers().names().get(i).strip())
                .toList();
    }

    /// True where the destroyed column is one that names customers.
    public boolean customersDestroyed() {
        return naming().stream().anyMatch(setting.styles().destroyed()::contains);
    }

    public Set<FactKind> kinds() {
        var kinds = java.util.EnumSet.noneOf(FactKind.class);
        readers.forEach(reader -> kinds.add(reader.kind()));
        return kinds;
    }

    /// Columns of the file that name a person and are kept only as a hash.
    public Set<Integer> naming() {
        var columns = new LinkedHashSet<Integer>();
        readers.forEach(reader -> columns.addAll(reader.naming()));
        return columns;
    }

    /// Columns of the file that hold addresses, of which only the region is read.
    public Set<Integer> addresses() {
        var columns = new LinkedHashSet<Integer>();
        for (var read : match.layout().reads()) {
            for (var cell : read.cells().values()) {
                var part = cell.treatment().take().orElse("");
                if (part.equals("province") || part.equals("city")) {
                    columns.addAll(places(cell, match.headers()));
                }
            }
        }
        return columns;
    }

    /// Columns of the file that are read into facts.
    public Set<Integer> used() {
        var columns = new LinkedHashSet<Integer>();
        readers.forEach(reader -> columns.addAll(reader.used()));
        return columns;
    }

    /// The rows of the table from the first on, merged cells filled in from the first data row on.
    public RowStream rows() throws IOException {
        var rows = table.open();
        return carried.isEmpty() ? rows : new Carrying(rows, carried, carriedWithin, headerRows());
    }

    /// Rows that stand before the first data row.
    public int headerRows() {
        return match.headerRow() + 1;
    }

    /// What translates rows in one thread.
    ///
    /// @param customers for that thread alone
    public Translator translator(Customers customers) {
        return new Translator(match, setting.with(customers));
    }

    /// What totals rows say beside what the rows that were taken make.
    ///
    /// @param translators those that all the rows went through
    /// @param refused rows that were not taken
    public List<Agreement> totals(List<Translator> translators, long refused) {
        var check = refused == 0 ? "agreement.totals-row" : "agreement.totals-row-without-refused";
        return TotalsRows.checks(translators.stream().map(Translator::totals).toList()).stream()
                .map(one ->
                        new Agreement(check, one.rows(), one.stated(), one.summed(), one.column()))
                .toList();
    }

    /// What becomes of rows.
    public interface RowSink {

        /// A row that says nothing: a repeated header, a note.
        void passed(RowStream row) throws IOException;

        /// A row that repeats the sum of others.
        void total(RowStream row) throws IOException;

        void taken(RowStream row) throws IOException;

        void refused(RowStream row, Fault fault) throws IOException;
    }
}
