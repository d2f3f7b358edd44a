package fulcrum.metrics;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.Remembered;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;

/// What people call the products of a store: the title under which each was sold last, else seen
/// last, else listed. Products of one title are called by it and their number.
final class Titles {

    static final Dimension PRODUCT = new Dimension("product");
    private static final long MOST_STORES = 20;

    private final Facts facts;
    private final Remembered<StoreId, Map<String, String>> remembered;
    private final Remembered<StoreId, Map<String, String>> codes;

    Titles(Facts facts) {
        this.facts = facts;
        this.remembered = facts.remembered(MOST_STORES, _ -> 1);
        this.codes = facts.remembered(MOST_STORES, _ -> 1);
    }

    /// A part as it is called; parts of other dimensions are called what they are.
    String called(StoreId store, Dimension dimension, String part) {
        return dimension.equals(PRODUCT)
                ? remembered.of(store, () -> read(store)).getOrDefault(part, part)
                : part;
    }

    /// The product that a code stands for; one that stands for none is itself.
    String meant(StoreId store, Dimension dimension, String part) {
        return dimension.equals(PRODUCT)
                ? codes.of(store, () -> codes(store)).getOrDefault(part, part)
                : part;
    }

    private Map<String, String> codes(StoreId store) {
        var items = new HashMap<String, String>();
        facts.answer(coded(store)).forEach(row -> items.put(row.value1(), row.value2()));
        return Collections.unmodifiableMap(items);
    }

    private Map<String, String> read(StoreId store) {
        var titles = new HashMap<String, String>();
        facts.answer(listed(store)).forEach(row -> titles.put(row.value1(), row.value2()));
        titles.putAll(last(seen(store)));
        titles.putAll(last(sold(store)));
        var shared = new HashSet<String>();
        var once = new HashSet<String>();
        titles.values().stream().filter(title -> !once.add(title)).forEach(shared::add);
        titles.replaceAll((product, title) ->
                shared.contains(title) ? "%s (%s)".formatted(title, product) : title);
        return Collections.unmodifiableMap(titles);
    }

    private Map<String, String> last(Select<Record3<String, String, LocalDate>> question) {
        var titles = new HashMap<String, String>();
        facts.answer(question).forEach(row -> titles.put(row.value1(), row.value2()));
        return titles;
    }

    static Select<Record2<String, String>> listed(StoreId store) {
        var columns = new Columns(FactKind.PRODUCTS);
        var product = columns.text("product_id");
        var title = columns.text("title");
        return select(product, max(title))
                .from(FactKind.PRODUCTS.asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(product.isNotNull())
                .and(title.isNotNull())
                .groupBy(product)
                .orderBy(product);
    }

    static Select<Record2<String, String>> coded(StoreId store) {
        var columns = new Columns(FactKind.ORDER_LINES);
        var said = columns.text("product_id");
        var item = columns.text("item_id");
        return select(said, max(item))
                .from(FactKind.ORDER_LINES.asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(said.ne(item))
                .groupBy(said)
                .orderBy(said);
    }

    static Select<Record3<String, String, LocalDate>> sold(StoreId store) {
        return dated(store, FactKind.ORDER_LINES, "item_id");
    }

    static Select<Record3<String, String, LocalDate>> seen(StoreId store) {
        return dated(store, FactKind.TRAFFIC, "product_id");
    }

    /// Each title of each product, the last one last.
    private static Select<Record3<String, String, LocalDate>> dated(
            StoreId store, FactKind kind, String product) {
        var columns = new Columns(kind);
        var of = columns.text(product);
        var title = columns.text("title");
        var last = max(columns.day(new Expression.Name("day"))).as("last_day");
        return select(of, title, last)
                .from(kind.asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(of.isNotNull())
                .and(title.isNotNull())
                .groupBy(of, title)
                .orderBy(last, of, title);
    }
}
