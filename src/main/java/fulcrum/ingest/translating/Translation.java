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
import java.util.Set;

/// One table on its way from text to facts: bound to its layout, its columns and its store.
public final class Translation {

    private final RawTable table;
    private final Layouts.Match match;
    private final Styles styles;
    private final List<FactReader> readers;
    private final TotalsRows totals;
    private final Conditions skipped;
    private final Set<Integer> carried = new LinkedHashSet<>();
    private final int preambleRows;
    private final java.util.OptionalInt carriedWithin;
    private final List<MissingDays> timeless;

    private Translation(
            RawTable table,
            Layouts.Match match,
            Styles styles,
            List<FactReader> readers,
            Optional<Period> stated) {
        this.table = table;
        this.match = match;
        this.styles = styles;
        this.readers = readers;
        this.totals = TotalsRows.bind(match.layout().rows().totals(), match.headers(), readers);
        this.skipped = Conditions.bind(match.layout().rows().skip(), match.headers());
        this.preambleRows = match.headerRow();
        for (var name : match.layout().rows().carry()) {
            match.headers().find(name).ifPresent(carried::add);
        }
        this.timeless = stated.isPresent() ? List.of() : MissingDays.of(match);
        this.carriedWithin = match.headers().findFirst(match.layout().rows().carryWithin());
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
        var readers = layout.reads().stream().map(read -> FactReader.bind(read, setting)).toList();
        return new Translation(table, match, styles, readers, stated);
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
                .filter(java.util.OptionalInt::isPresent)
                .map(java.util.OptionalInt::getAsInt)
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
        styles.questions().forEach(question -> questions.add(question.in(match.headers())));
        if (timeless.stream().anyMatch(days -> patient || days.needed())) {
            questions.add(Said.of("ingest.question.period"));
        }
        return questions;
    }

    /// True where its cells may be read in several ways.
    public boolean isUnclear() {
        return !styles.questions().isEmpty();
    }

    /// True where some of its facts have no day.
    public boolean isTimeless() {
        return !timeless.isEmpty();
    }

    /// Columns whose ids a spreadsheet has destroyed: header names.
    public List<String> destroyedIds() {
        return styles.destroyed().stream()
                .sorted()
                .map(i -> match.headers().names().get(i).strip())
                .toList();
    }

    /// True where the destroyed column is one that names customers.
    public boolean customersDestroyed() {
        return naming().stream().anyMatch(styles.destroyed()::contains);
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

    /// Goes through the rows and hands each to `sink`.
    public void run(RowSink sink, FactSink facts) throws IOException {
        try (var rows = table.open()) {
            for (int i = 0; i <= preambleRows; i++) {
                if (rows.next()) {
                    sink.above(rows);
                }
            }
            var carrying = new Carrying(rows, carried, carriedWithin);
            while (rows.next()) {
                carrying.renew();
                row(carrying, sink, facts);
            }
        }
    }

    private void row(RowStream row, RowSink sink, FactSink facts) throws IOException {
        if (isHeaderAgain(row) || skipped.anyHolds(row)) {
            sink.passed(row);
            return;
        }
        if (totals.holds(row)) {
            totals.state(row);
            sink.total(row);
            return;
        }
        var fault = translate(row);
        if (fault.isPresent()) {
            sink.refused(row, fault.get());
            return;
        }
        sink.taken(row);
        totals.taken(row, taking);
        for (var reader : taking) {
            facts.add(reader.kind(), row.line(), reader.facts());
        }
    }

    private final List<FactReader> taking = new ArrayList<>();

    private Optional<Fault> translate(RowStream row) {
        taking.clear();
        if (row.fault().isPresent()) {
            return Optional.of(new Fault("", "", row.fault().get()));
        }
        for (var reader : readers) {
            if (reader.takes(row)) {
                var fault = reader.read(row);
                if (fault.isPresent()) {
                    return fault;
                }
                taking.add(reader);
            }
        }
        return taking.isEmpty()
                ? Optional.of(new Fault("", "", Said.of("ingest.no-rule-takes-row")))
                : Optional.empty();
    }

    /// After {@link #run}: what totals rows say beside what the rows that were taken make.
    ///
    /// @param refused rows that were not taken
    public List<Agreement> totals(long refused) {
        var check = refused == 0 ? "agreement.totals-row" : "agreement.totals-row-without-refused";
        return totals.checks().stream()
                .map(one ->
                        new Agreement(check, one.rows(), one.stated(), one.summed(), one.column()))
                .toList();
    }

    private boolean isHeaderAgain(RowStream row) {
        var names = match.headers().names();
        for (int i = 0; i < Math.min(names.size(), 4); i++) {
            if (!row.cell(i).strip().equals(names.get(i).strip())) {
                return false;
            }
        }
        return !names.isEmpty();
    }

    /// What becomes of rows.
    public interface RowSink {

        /// A row above the first data row: preamble or header.
        void above(RowStream row) throws IOException;

        /// A row that says nothing: a repeated header, a note.
        void passed(RowStream row) throws IOException;

        /// A row that repeats the sum of others.
        void total(RowStream row) throws IOException;

        void taken(RowStream row) throws IOException;

        void refused(RowStream row, Fault fault) throws IOException;
    }

    /// Takes the facts of a row; the values are gone after the call.
    interface FactSink {
        void add(FactKind kind, long sourceRow, Facts facts) throws IOException;
    }
}
