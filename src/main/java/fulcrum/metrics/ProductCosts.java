package fulcrum.metrics;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// What one piece costs, beside each order line: by product, else by article code.
///
/// Where the variants of a product cost differently and the line does not tell which one was sold,
/// the cost is not known.
final class ProductCosts {

    private static final String BY_PRODUCT = "cost_by_product";
    private static final String BY_SKU = "cost_by_sku";

    private ProductCosts() {}

    static Field<BigDecimal> cost() {
        return coalesce(costIn(BY_PRODUCT), costIn(BY_SKU));
    }

    static Table<Record> beside(Table<Record> lines, StoreId store) {
        var columns = new Columns(FactKind.ORDER_LINES);
        return lines.leftJoin(costs(store, "product_id", BY_PRODUCT))
                .on(
                        columns.text("product_id")
                                .eq(field(name(BY_PRODUCT, "product_id"), String.class)))
                .leftJoin(costs(store, "sku", BY_SKU))
                .on(columns.text("sku").eq(field(name(BY_SKU, "sku"), String.class)));
    }

    private static Table<?> costs(StoreId store, String identity, String alias) {
        var products = new Columns(FactKind.PRODUCTS);
        var cost = products.any("cost").coerce(SQLDataType.DECIMAL(18, 6));
        return select(products.text(identity), min(cost).as("cost"))
                .from(FactKind.PRODUCTS.asTable())
                .where(products.text("store").eq(store.value()))
                .and(products.flag("in_force"))
                .and(products.text(identity).isNotNull())
                .groupBy(products.text(identity))
                .having(min(cost).eq(max(cost)))
                .asTable(alias);
    }

    private static Field<BigDecimal> costIn(String alias) {
        return field(name(alias, "cost"), SQLDataType.DECIMAL(18, 6));
    }
}
