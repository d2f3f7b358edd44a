package fulcrum.diagnosis;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Warehouse;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/// The category of each product, as tables of products name it; none where they name two.
record Assortment(Warehouse warehouse) {

    Map<String, String> of(StoreId store) {
        var categories = new HashMap<String, String>();
        warehouse
                .answer(question(store.value()))
                .map(row -> Map.entry(String.valueOf(row.value1()), String.valueOf(row.value2())))
                .forEach(one -> categories.put(one.getKey(), one.getValue()));
        return categories;
    }

    private static Select<Record2<String, String>> question(String store) {
        var product = field(name("product_id"), SQLDataType.VARCHAR);
        var category = field(name("category"), SQLDataType.VARCHAR);
        return select(product, min(category).as("category"))
                .from(FactKind.PRODUCTS.asTable())
                .where(field(name("store"), SQLDataType.VARCHAR).eq(store))
                .and(field(name("in_force"), SQLDataType.BOOLEAN))
                .and(product.isNotNull())
                .and(category.isNotNull())
                .groupBy(product)
                .having(min(category).eq(max(category)))
                .orderBy(product);
    }
}
