package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What an import's lines and refunds come to, by their kind, and what of it is not a sale.
final class Splits {

    private final Sql sql;
    private final String store;
    private final String importId;

    Splits(Sql sql, StoreId store, String importId) {
        this.sql = sql;
        this.store = store.value();
        this.importId = importId;
    }

    Map<String, BigDecimal> of(Set<FactKind> kinds) {
        var splits = new LinkedHashMap<String, BigDecimal>();
        if (kinds.contains(FactKind.ORDER_LINES)) {
            byKind(splits);
            if (kinds.contains(FactKind.REFUNDS)) {
                lessRefunds(splits);
            }
        }
        return splits;
    }

    private void byKind(Map<String, BigDecimal> splits) {
        sql.each(
                """
                select coalesce(line_kind, 'goods'), sum(coalesce(stated_amount, list_amount, 0)),
                    coalesce(sum(coalesce(stated_amount, list_amount, 0))
                        filter (where status in ('cancelled', 'unpaid')), 0), count(*)
                from order_lines where store = ? and import_id = ? and line_kind <> 'unitemised'
                group by 1 order by 1
                """,
                row -> {
                    var name = "order_lines." + row.text(1);
                    splits.put(name + ".amount", plain(row.decimal(2)));
                    splits.put(name + ".rows", row.decimal(4));
                    if (row.decimal(3).signum() != 0) {
                        splits.put(name + ".not_sold", plain(row.decimal(3)));
                    }
                },
                store,
                importId);
    }

    private void lessRefunds(Map<String, BigDecimal> splits) {
        sql.each(
                """
                select (select coalesce(sum(coalesce(stated_amount, list_amount, 0)), 0) from order_lines
                        where store = $1 and import_id = $2 and line_kind <> 'unitemised')
                    - (select coalesce(sum(amount), 0) from refunds
                        where store = $1 and import_id = $2 and refund_kind is distinct from 'stated')
                """,
                row -> splits.put("amount", plain(row.decimal(1))),
                store,
                importId);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
