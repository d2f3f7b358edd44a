package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Cell;
import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.Numbers;
import fulcrum.ingest.typing.Parsed;
import fulcrum.ingest.typing.TimeStyle;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one kind of fact from the rows of one file.
final class FactReader {

    private final FactKind kind;
    private final Conditions when;
    private final List<Filled> filled;
    private final Facts facts;
    private final Derivations derivations;
    private final Headers headers;
    private final Customers customers;

    /// A fact column, where its text is found, and how it is typed.
    private record Filled(
            Column column,
            CellTexts.Text text,
            Optional<Product> product,
            Typing typing,
            boolean isCustomer) {}

    /// Two number columns to be multiplied.
    private record Product(OptionalInt left, OptionalInt right) {}

    private FactReader(
            FactKind kind,
            Conditions when,
            List<Filled> filled,
            Headers headers,
            Customers customers) {
        this.kind = kind;
        this.when = when;
        this.filled = filled;
        this.headers = headers;
        this.customers = customers;
        var own = filled.stream().map(Filled::column).toList();
        this.derivations = new Derivations(kind, own);
        this.facts = new Facts(derivations.columns());
    }

    static FactReader bind(Layout.Read read, Headers headers, Setting setting) {
        var filled = new ArrayList<Filled>();
        for (var entry : read.cells().entrySet()) {
            var column = read.kind().column(entry.getKey());
            var cell = entry.getValue();
            if (!isPresent(cell.source(), headers)) {
                continue;
            }
            filled.add(bind(column, cell, headers, setting));
        }
        return new FactReader(
                read.kind(),
                Conditions.bind(read.when(), headers),
                filled,
                headers,
                setting.customers());
    }

    private static Filled bind(Column column, Cell cell, Headers headers, Setting setting) {
        Optional<Product> product =
                cell.source() instanceof Cell.Source.Product(var left, var right)
                        ? Optional.of(
                                new Product(headers.findFirst(left), headers.findFirst(right)))
                        : Optional.empty();
        var text =
                CellTexts.bind(
                        product.isPresent() ? new Cell.Source.Constant("") : cell.source(),
                        headers,
                        setting.stated());
        int first = text.columns().isEmpty() ? -1 : text.columns().getFirst();
        var order =
                cell.treatment()
                        .dateOrder()
                        .map(DateOrders::named)
                        .orElseGet(() -> setting.styles().dateOrder(first));
        return new Filled(
                column,
                text,
                product,
                new Typing(
                        column,
                        cell.treatment(),
                        setting.styles().numberStyle(),
                        TimeStyle.in(setting.zone()).with(order),
                        setting.styles().pointZero(first)),
                column.name().equals("customer"));
    }

    private static boolean isPresent(Cell.Source source, Headers headers) {
        return switch (source) {
            case Cell.Source.Column(var names) -> headers.findFirst(names).isPresent();
            case Cell.Source.FirstFilled(var names) -> headers.findFirst(names).isPresent();
            case Cell.Source.Product(var left, var right) ->
                    headers.findFirst(left).isPresent() && headers.findFirst(right).isPresent();
            case Cell.Source.Constant _, Cell.Source.HeaderPart _, Cell.Source.StatedPeriod _ ->
                    true;
        };
    }

    /// What holds for every cell of the file.
    record Setting(
            java.time.ZoneId zone, Styles styles, Optional<Period> stated, Customers customers) {}

    FactKind kind() {
        return kind;
    }

    List<Column> columns() {
        return facts.columns();
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
            var one = filled.get(i);
            var text =
                    one.product().isPresent()
                            ? product(one.product().get(), row)
                            : one.text().in(row);
            if (one.isCustomer() && customers.isToken(text)) {
                facts.set(i, customers.token(text));
                continue;
            }
            one.typing().type(text);
            if (one.typing().bad().isPresent()) {
                return Optional.of(fault(one, text, one.typing().bad().get()));
            }
            var value = one.typing().value();
            facts.set(i, one.isCustomer() ? customers.token(value) : value);
        }
        return derivations.fill(facts).map(reason -> new Fault(kind.table(), "", reason));
    }

    private String product(Product product, RowStream row) {
        var style = NumberStyle.PLAIN;
        return Numbers.parse(row.cell(product.left().orElse(0)), style)
                                instanceof Parsed.Value<BigDecimal>(var left)
                        && Numbers.parse(row.cell(product.right().orElse(0)), style)
                                instanceof Parsed.Value<BigDecimal>(var right)
                ? left.multiply(right).toPlainString()
                : "";
    }

    private Fault fault(Filled one, String text, Said reason) {
        var columns = one.text().columns();
        var header =
                columns.isEmpty()
                        ? one.column().name()
                        : headers.names().get(columns.getFirst()).strip();
        return new Fault(header, text.length() > 120 ? text.substring(0, 120) + "…" : text, reason);
    }

    /// Fact column → the file's column it is read from, for those read from one.
    Map<String, Integer> columnsByFact() {
        var found = new LinkedHashMap<String, Integer>();
        for (var one : filled) {
            if (!one.text().columns().isEmpty()) {
                found.put(one.column().name(), one.text().columns().getFirst());
            }
        }
        return found;
    }
}
