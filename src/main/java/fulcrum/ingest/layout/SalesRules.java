package fulcrum.ingest.layout;

import fulcrum.ingest.layout.Cell.Source;
import fulcrum.ingest.layout.Cell.Treatment;
import fulcrum.ingest.layout.Layout.When;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which lines of a table of sales are goods, returns, charges and adjustments.
///
/// Returns are lines of a `C` invoice (where invoices are numbers) or of a negative quantity.
/// Adjustments are lines of an `A` invoice, of a negative price, of an article that says so, and
/// pieces written off at no price. Articles that are no goods are charges. Each line is one of
/// them.
final class SalesRules {

    private final Synonyms synonyms;
    private final Map<String, Cell> cells;
    private final boolean numbered;
    private final List<Layout.Read> reads = new ArrayList<>();

    /// @param numbered true where order numbers are digits, so that a letter in front means
    ///   something
    SalesRules(Synonyms synonyms, Map<String, Cell> cells, boolean numbered) {
        this.synonyms = synonyms;
        this.cells = cells;
        this.numbered = numbered;
    }

    List<Layout.Read> reads() {
        var rest = List.<When>of();
        if (numbered) {
            refunds(with(rest, matches(columns("order_id"), "^[Cc](?=[0-9])")));
            lines(with(rest, matches(columns("order_id"), "^[Aa](?=[0-9])")), "adjustment");
            rest = with(rest, not(matches(columns("order_id"), "^[ACac](?=[0-9])")));
        }
        if (cells.containsKey("unit_price")) {
            lines(with(rest, negative(columns("unit_price"))), "adjustment");
            rest = with(rest, not(negative(columns("unit_price"))));
        }
        var adjusts = article(synonyms.adjustments());
        if (adjusts.isPresent()) {
            lines(with(rest, adjusts.get()), "adjustment");
            rest = with(rest, not(adjusts.get()));
        }
        var sign = negative(columns(cells.containsKey("quantity") ? "quantity" : "stated_amount"));
        var back = with(rest, sign);
        var worth = matches(columns(amountColumn()), "[1-9]");
        lines(with(back, not(worth)), "adjustment");
        refunds(with(back, worth));
        sales(with(rest, not(sign)));
        return reads;
    }

    private String amountColumn() {
        return cells.containsKey("stated_amount") ? "stated_amount" : "unit_price";
    }

    private void sales(List<When> when) {
        var charges = article(synonyms.charges());
        if (charges.isPresent()) {
            lines(with(when, charges.get()), "charge");
            lines(with(when, not(charges.get())), "goods");
        } else {
            lines(when, "goods");
        }
    }

    private void refunds(List<When> when) {
        var charges = article(synonyms.charges());
        if (charges.isPresent()) {
            refund(with(when, charges.get()), "charge");
            refund(with(when, not(charges.get())), "goods");
        } else {
            refund(when, "order");
        }
    }

    private void lines(List<When> when, String lineKind) {
        var line = new LinkedHashMap<String, Cell>();
        line.put("order_id", orderId());
        line.put("line_kind", constant(lineKind));
        line.putAll(cells);
        line.put("order_id", orderId());
        product().ifPresent(cell -> line.put("product_id", cell));
        amount(false).ifPresent(cell -> line.put("stated_amount", cell));
        reads.add(new Layout.Read(FactKind.ORDER_LINES, when, line));
    }

    private void refund(List<When> when, String refundKind) {
        var refund = new LinkedHashMap<String, Cell>();
        refund.put("refund_id", orderId());
        product().ifPresent(cell -> refund.put("product_id", cell));
        for (var name : List.of("sku", "title", "customer", "country", "currency")) {
            Optional.ofNullable(cells.get(name)).ifPresent(cell -> refund.put(name, cell));
        }
        Optional.ofNullable(cells.get("quantity"))
                .ifPresent(cell ->
                        refund.put(
                                "quantity", new Cell(cell.source(), opposite(Treatment.plain()))));
        refund.put("amount", amount(true).orElseGet(() -> constant("0")));
        Optional.ofNullable(cells.get("ordered_at"))
                .ifPresent(cell -> refund.put("refunded_at", cell));
        refund.put("refund_kind", constant(refundKind));
        reads.add(new Layout.Read(FactKind.REFUNDS, when, refund));
    }

    /// Money of the line: stated, or quantity by price.
    private Optional<Cell> amount(boolean back) {
        var treatment = back ? opposite(Treatment.plain().needed()) : Treatment.plain().needed();
        if (cells.containsKey("stated_amount")) {
            return Optional.of(new Cell(cells.get("stated_amount").source(), treatment));
        }
        if (cells.containsKey("quantity")) {
            return Optional.of(
                    new Cell(
                            new Source.Product(columns("quantity"), columns("unit_price")),
                            treatment));
        }
        return Optional.empty();
    }

    /// A table without order numbers: what one customer bought at one time is one order, and its
    /// number a hash, because it would name the customer.
    private Cell orderId() {
        if (cells.containsKey("order_id")) {
            return new Cell(cells.get("order_id").source(), Treatment.plain().needed());
        }
        return new Cell(
                new Source.Joined(List.of(columns("customer"), columns("ordered_at"))),
                Treatment.plain().needed().hashed());
    }

    private Optional<Cell> product() {
        var names =
                Stream.of("product_id", "sku", "title")
                        .filter(cells::containsKey)
                        .flatMap(name -> columns(name).stream())
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cell(new Source.FirstFilled(names), Treatment.plain()));
    }

    /// A condition on the article's code, else on its description.
    private Optional<When> article(Synonyms.Words words) {
        for (var code : List.of("product_id", "sku")) {
            if (cells.containsKey(code)) {
                return Optional.of(matches(columns(code), words.code()));
            }
        }
        return cells.containsKey("title")
                ? Optional.of(matches(columns("title"), words.title()))
                : Optional.empty();
    }

    private List<String> columns(String fact) {
        var cell = cells.get(fact);
        return cell == null ? List.of() : cell.columns().getFirst();
    }

    private static Treatment opposite(Treatment treatment) {
        return treatment.times(BigDecimal.ONE.negate());
    }

    private static Cell constant(String value) {
        return new Cell(new Source.Constant(value), Treatment.plain());
    }

    private static List<When> with(List<When> conditions, When one) {
        return Stream.concat(conditions.stream(), Stream.of(one)).toList();
    }

    private static When matches(List<String> columns, String pattern) {
        return new When(
                columns,
                List.of(),
                Optional.of(pattern),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static When negative(List<String> columns) {
        return new When(
                columns, List.of(), Optional.empty(), Optional.empty(), Optional.of(true), false);
    }

    private static When not(When when) {
        return new When(
                when.columns(),
                when.equal(),
                when.matches(),
                when.filled(),
                when.negative(),
                !when.not());
    }
}
