package fulcrum.web.data;

import fulcrum.warehouse.ColumnType;
import fulcrum.warehouse.FactKind;
import fulcrum.web.frame.Frame;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in words what the totals of an import are called by the stages: `orders`, `orders.paid`,
/// `order_lines.goods.amount`.
final class TotalNames {

    private static final Map<String, String> WORDS =
            Map.of(
                    "goods", "web.total.goods",
                    "charge", "web.total.charge",
                    "adjustment", "web.total.adjustment",
                    "rows", "web.total.rows",
                    "not_sold", "web.total.not-sold",
                    "amount", "column.amount");

    private TotalNames() {}

    /// Sums of money columns, and what lines come to by their kind.
    static boolean isMoney(String total) {
        var parts = total.split("\\.", -1);
        var last = parts[parts.length - 1];
        return last.equals("amount")
                || last.equals("not_sold")
                || FactKind.named(parts[0])
                        .flatMap(kind -> kind.find(last))
                        .filter(column -> column.type() == ColumnType.MONEY)
                        .isPresent();
    }

    static String of(String total, Frame frame) {
        if (total.equals("amount")) {
            return frame.say("web.total.all-lines");
        }
        var parts = total.split("\\.", -1);
        var kind = FactKind.named(parts[0]);
        if (kind.isEmpty()) {
            return total;
        }
        var about = frame.say(Wordings.key(kind.get()));
        return parts.length == 1
                ? about
                : Arrays.stream(parts)
                        .skip(1)
                        .map(part -> word(part, kind.get(), frame))
                        .collect(Collectors.joining(", ", about + ": ", ""));
    }

    private static String word(String part, FactKind kind, Frame frame) {
        if (WORDS.containsKey(part)) {
            return frame.say(WORDS.get(part));
        }
        return kind.find(part).isPresent() ? frame.say("column." + part) : part;
    }
}
