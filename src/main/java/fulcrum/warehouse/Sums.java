package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Rows and sums of the amounts and counts that one import brought to one kind.
public record Sums(long rows, Map<String, BigDecimal> totals) {

    public Sums {
        totals = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    }

    static Sums of(Sql sql, FactKind kind, StoreId store, String importId) {
        var summed = kind.readable().stream().filter(column -> isSummed(column)).toList();
        var expressions =
                summed.stream()
                        .map(column -> ", sum(" + column.name() + ")")
                        .collect(Collectors.joining());
        var totals = new LinkedHashMap<String, BigDecimal>();
        long[] rows = {0};
        sql.each(
                "select count(*)%s from %s where store = ? and import_id = ? and %s"
                        .formatted(
                                expressions, kind.table(), Elections.wasRead(kind, kind.table())),
                row -> {
                    rows[0] = row.number(1);
                    for (int i = 0; i < summed.size(); i++) {
                        totals.put(summed.get(i).name(), row.decimal(i + 2));
                    }
                },
                store.value(),
                importId);
        return new Sums(rows[0], totals);
    }

    /// Amounts and whole counts add up; positions, scores and shares do not.
    public static boolean isSummed(Column column) {
        return switch (column.type()) {
            case MONEY -> !column.name().endsWith("price");
            case COUNT -> !NOT_SUMMED.contains(column.name());
            case NUMBER -> column.name().equals("quantity") || column.name().equals("units");
            default -> false;
        };
    }

    /// Whether the sum over rows of a report is what the report itself gives as its total: amounts
    /// and events are, different people are not, since one may stand in several rows.
    public static boolean addsUp(FactKind kind, Column column) {
        return isSummed(column) && (kind == FactKind.ADS || !PEOPLE.contains(column.name()));
    }

    private static final java.util.Set<String> PEOPLE =
            java.util.Set.of(
                    "visitors", "new_visitors", "favourites", "carts", "ordering_buyers", "buyers");

    private static final java.util.Set<String> NOT_SUMMED =
            java.util.Set.of("days", "rank", "attribution_days");
}
