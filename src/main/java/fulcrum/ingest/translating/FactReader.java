package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Cell;
import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.TimeStyle;
import fulcrum.units.Said;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Sums;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one kind of fact from the rows of one file.
final class FactReader {

    private final FactKind kind;
    private final Conditions when;
    private final List<Filled> filled;
    private final Facts facts;
    private final Derivations derivations;
    private final Headers headers;
    private final Customers customers;
    private final StatedCurrency currency;

    /// What holds for every cell of the file.
    record Setting(
            ZoneId zone,
            StatedCurrency currency,
            Styles styles,
            CellTexts.Bounds bounds,
            Questions questions,
            Customers customers) {

        Setting(
                ZoneId zone,
                StatedCurrency currency,
                Styles styles,
                CellTexts.Bounds bounds,
                Customers customers) {
            this(zone, currency, styles, bounds, new Questions(bounds.headers()), customers);
        }

        /// The same for another thread.
        Setting with(Customers others) {
            return new Setting(zone, currency, styles, bounds, others);
        }
    }

    /// A fact column with the ways to fill it: the next is tried where one gives nothing.
    private record Filled(Column column, List<Way> ways, boolean names, boolean destroyed) {

        boolean currency() {
            return column.name().equals("currency");
        }
    }

    private record Way(CellTexts.Text text, Typing typing) {}

    private FactReader(FactKind kind, Conditions when, List<Filled> filled, Setting setting) {
        this.kind = kind;
        this.when = when;
        this.filled = filled;
        this.headers = setting.bounds().headers();
        this.customers = setting.customers();
        this.currency = setting.currency();
        this.derivations = new Derivations(kind, filled.stream().map(Filled::column).toList());
        this.facts = new Facts(derivations.columns());
    }

    /// One for each fact that a row of the layout may give.
    static List<FactReader> all(Layouts.Match match, Setting setting) {
        return match.layout().reads().stream().map(read -> bind(read, setting)).toList();
    }

    private static FactReader bind(Layout.Read read, Setting setting) {
        var filled = new ArrayList<Filled>();
        for (var entry : read.cells().entrySet()) {
            var column = read.kind().column(entry.getKey());
            var ways = ways(column, entry.getValue(), setting);
            if (!ways.isEmpty()) {
                filled.add(filled(column, entry.getValue(), ways, setting));
            }
        }
        var when = Conditions.bind(read.when(), setting.questions());
        return new FactReader(read.kind(), when, filled, setting);
    }

    private static Filled filled(Column column, Cell cell, List<Way> ways, Setting setting) {
        boolean hash = column.name().equals("customer") || cell.treatment().hash();
        boolean joined = cell.source() instanceof Cell.Source.Joined;
        return new Filled(column, ways, hash && !joined, hash && isDestroyed(ways, setting));
    }

    /// Ids that a spreadsheet has made equal would count different customers as one.
    private static boolean isDestroyed(List<Way> ways, Setting setting) {
        return ways.stream()
                .flatMap(way -> way.text().columns().stream())
                .anyMatch(setting.styles().destroyed()::contains);
    }

    private static List<Way> ways(Column column, Cell cell, Setting setting) {
        var ways = new ArrayList<Way>();
        var next = Optional.of(cell);
        while (next.isPresent()) {
            var one = next.get();
            if (CellTexts.isPresent(one.source(), setting.bounds().headers())) {
                ways.add(way(column, one, setting));
            }
            next = one.or();
        }
        return ways;
    }

    private static Way way(Column column, Cell cell, Setting setting) {
        var text = CellTexts.bind(cell, setting.bounds(), setting.customers());
        int first = text.columns().isEmpty() ? -1 : text.columns().getFirst();
        var order =
                cell.treatment()
                        .dateOrder()
                        .map(DateOrders::named)
                        .orElseGet(() -> setting.styles().dateOrder(first));
        var numbers = text.isComputed() ? NumberStyle.PLAIN : setting.styles().numberStyle();
        return new Way(
                text,
                new Typing(
                        column,
                        cell.treatment(),
                        numbers,
                        TimeStyle.in(setting.zone()).with(order),
                        setting.styles().pointZero(first)));
    }

    FactKind kind() {
        return kind;
    }

    Facts facts() {
        return facts;
    }

    boolean takes(RowStream row) {
        return when.allHold(row);
    }

    /// Types every cell of the row; gives what is wrong with it.
    Optional<Fault> read(RowStream row) {
        facts.clear();
        for (int i = 0; i < filled.size(); i++) {
            var fault = fill(i, row);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return derivations.fill(facts).map(reason -> new Fault("", "", reason));
    }

    private Optional<Fault> fill(int place, RowStream row) {
        var one = filled.get(place);
        if (one.destroyed()) {
            return Optional.empty();
        }
        for (var way : one.ways()) {
            var text = way.text().in(row);
            if (one.names() && customers.isToken(text)) {
                facts.set(place, customers.token(text));
                return Optional.empty();
            }
            var value = text;
            if (!way.typing().isCanonical(text)) {
                var typed = way.typing().of(text);
                if (typed.bad().isPresent()) {
                    return Optional.of(fault(one, way, text, typed.bad().get()));
                }
                value = typed.value();
            }
            if (!value.isEmpty()) {
                var foreign = one.currency() ? currency.foreign(value) : Optional.<Said>empty();
                if (foreign.isPresent()) {
                    return Optional.of(fault(one, way, value, foreign.get()));
                }
                facts.set(place, one.names() ? customers.token(value) : value);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Fault fault(Filled one, Way way, String text, Said reason) {
        var columns = way.text().columns();
        var header =
                columns.isEmpty()
                        ? one.column().name()
                        : headers.names().get(columns.getFirst()).strip();
        return new Fault(header, text.length() > 120 ? text.substring(0, 120) + "…" : text, reason);
    }

    /// Places of the facts whose values add up over rows.
    int[] additive() {
        return java.util.stream.IntStream.range(0, filled.size())
                .filter(i -> Sums.addsUp(kind, filled.get(i).column()))
                .toArray();
    }

    /// What a row says at one place, whatever else is wrong with it; empty where nothing can be
    /// read.
    String stated(int place, RowStream row) {
        for (var way : filled.get(place).ways()) {
            var typed = way.typing().of(way.text().in(row));
            if (typed.bad().isEmpty() && !typed.value().isEmpty()) {
                return typed.value();
            }
        }
        return "";
    }

    /// What the file calls the column behind a place.
    String header(int place) {
        return filled.get(place).ways().stream()
                .flatMap(way -> way.text().columns().stream())
                .findFirst()
                .map(column -> headers.names().get(column).strip())
                .orElse(filled.get(place).column().name());
    }

    /// Columns of the file that name a person and are kept only as a hash.
    Set<Integer> naming() {
        var columns = new LinkedHashSet<Integer>();
        for (var one : filled) {
            for (var way : one.ways()) {
                columns.addAll(one.names() ? way.text().columns() : way.text().naming());
            }
        }
        return columns;
    }

    /// Columns of the file that it reads.
    Set<Integer> used() {
        var columns = new LinkedHashSet<Integer>();
        filled.forEach(one -> one.ways().forEach(way -> columns.addAll(way.text().columns())));
        return columns;
    }
}
