package fulcrum.ingest.layout;

import fulcrum.ingest.layout.Layout.When;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A second, simple reading of the rules that a proposal makes for sales, to compare with.
final class SimpleReading {

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private SimpleReading() {}

    /// Kind, part and amount of every fact of a row.
    static List<String> taken(Layout layout, List<String> row) {
        var names = layout.recognition().all();
        return layout.reads().stream()
                .filter(read -> read.when().stream().allMatch(when -> holds(when, row, layout)))
                .map(read -> {
                    boolean lines = read.kind() == FactKind.ORDER_LINES;
                    var part = read.cells().get(lines ? "line_kind" : "refund_kind").source();
                    var amount = read.cells().get(lines ? "stated_amount" : "amount");
                    return read.kind().table()
                            + " "
                            + ((Cell.Source.Constant) part).value()
                            + " "
                            + amount(amount, row, names);
                })
                .toList();
    }

    private static String amount(Cell cell, List<String> row, List<String> names) {
        var amount =
                switch (cell.source()) {
                    case Cell.Source.Product(var left, var right) ->
                            number(left, row).multiply(number(right, row));
                    case Cell.Source.Column(var column) -> number(column, row);
                    default -> throw new AssertionError(cell.source() + " of " + names);
                };
        return cell.treatment().times().map(amount::multiply).orElse(amount).toPlainString();
    }

    private static BigDecimal number(List<String> column, List<String> row) {
        return new BigDecimal(cell(column.getFirst(), row));
    }

    private static boolean holds(When when, List<String> row, Layout layout) {
        var text = cell(when.columns().getFirst(), row).strip();
        boolean fits =
                when.matches()
                                .map(pattern ->
                                        PATTERNS.computeIfAbsent(pattern, Pattern::compile)
                                                .matcher(text)
                                                .find())
                                .orElse(true)
                        && when.negative().map(_ -> text.startsWith("-")).orElse(true);
        return fits != when.not();
    }

    private static String cell(String name, List<String> row) {
        var known =
                ProposalsTests.RETAIL.contains(name)
                        ? ProposalsTests.RETAIL
                        : row.size() == 3
                                ? List.of("x", "y", "z")
                                : List.of("customer_id", "date", "number_of_cds", "dollar_value");
        return row.get(known.indexOf(name));
    }
}
