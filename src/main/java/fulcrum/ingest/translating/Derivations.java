package fulcrum.ingest.translating;

import fulcrum.ingest.layout.ColumnWords;
import fulcrum.units.Said;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Columns that follow from others of the same row where the layout does not give them.
final class Derivations {

    private static final Map<String, String> DAY_OF_TIME =
            Map.of("ordered_on", "ordered_at", "paid_on", "paid_at", "refunded_on", "refunded_at");

    private final List<Column> columns;
    private final List<Derivation> derivations = new ArrayList<>();

    /// Fills columns of a fact from others of it; may say what is missing.
    @FunctionalInterface
    private interface Derivation {
        Optional<Said> in(Facts facts);
    }

    Derivations(FactKind kind, List<Column> given) {
        this.columns = new ArrayList<>(given);
        DAY_OF_TIME.forEach((day, time) ->
                derive(
                        kind,
                        day,
                        time,
                        value -> value.length() < 10 ? "" : value.substring(0, 10)));
        derive(kind, "days", "day", value -> value.isEmpty() ? "" : "1");
        derive(kind, "product_id", "sku", value -> value);
        if (kind == FactKind.ORDER_LINES || kind == FactKind.REFUNDS) {
            derive(kind, "product_id", "title", value -> value);
        }
        derive(kind, "line_kind", "order_id", _ -> "goods");
        if (kind == FactKind.REFUNDS) {
            derive(kind, "refund_id", "order_id", value -> value);
        }
        derive(kind, "negative", "rating", Derivations::isNegative);
        listAmount(kind);
        identity(kind);
    }

    /// Own columns and those that are derived.
    List<Column> columns() {
        return List.copyOf(columns);
    }

    Optional<Said> fill(Facts facts) {
        for (var derivation : derivations) {
            var missing = derivation.in(facts);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private void derive(
            FactKind kind, String to, String from, java.util.function.UnaryOperator<String> rule) {
        if (kind.find(to).isEmpty() || place(from) < 0) {
            return;
        }
        int source = place(from);
        int target = placeOrAdd(kind, to);
        derivations.add(facts -> {
            if (facts.get(target).isEmpty()) {
                facts.set(target, rule.apply(facts.get(source)));
            }
            return Optional.empty();
        });
    }

    private void listAmount(FactKind kind) {
        int price = place("unit_price");
        int quantity = place("quantity");
        if (kind != FactKind.ORDER_LINES || price < 0 || quantity < 0) {
            return;
        }
        int amount = placeOrAdd(kind, "list_amount");
        var numbers = new Memo<>(BigDecimal::new);
        derivations.add(facts -> {
            boolean open = facts.get(amount).isEmpty();
            if (open && !facts.get(price).isEmpty() && !facts.get(quantity).isEmpty()) {
                var each = numbers.of(facts.get(price));
                facts.set(amount, product(each, numbers.of(facts.get(quantity))));
            }
            return Optional.empty();
        });
    }

    private static String product(BigDecimal price, BigDecimal quantity) {
        var product = price.multiply(quantity);
        return (product.scale() > 6
                        ? product.setScale(6, java.math.RoundingMode.HALF_EVEN)
                        : product)
                .toPlainString();
    }

    /// A fact that nothing identifies cannot be told from others and is refused.
    private void identity(FactKind kind) {
        var places =
                kind.identity().stream()
                        .mapToInt(this::place)
                        .filter(place -> place >= 0)
                        .toArray();
        derivations.add(facts -> {
            for (int place : places) {
                if (!facts.get(place).isEmpty()) {
                    return Optional.empty();
                }
            }
            return ColumnWords.all(kind.identity())
                    .map(needs -> Said.of("ingest.no-identity", needs));
        });
    }

    private static String isNegative(String rating) {
        return rating.isEmpty()
                ? ""
                : String.valueOf(new BigDecimal(rating).compareTo(BigDecimal.TWO) <= 0);
    }

    private int place(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int placeOrAdd(FactKind kind, String name) {
        if (place(name) < 0) {
            columns.add(kind.column(name));
        }
        return place(name);
    }
}
