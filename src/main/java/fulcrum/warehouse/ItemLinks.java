package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Which of the platform's products the seller's codes and titles stand for: order and stock
/// reports of some platforms name nothing else, while visits and advertising are told by product.
///
/// A code or title that stands for two products stands for none. What a row counts for depends only
/// on the rows in force, not on the order in which they came.
final class ItemLinks {

    static final String TABLE =
            "item_links (store varchar, how varchar, said varchar, item varchar)";

    private static final Set<FactKind> TELLING =
            EnumSet.of(FactKind.PRODUCTS, FactKind.TRAFFIC, FactKind.ADS);

    private static final Set<FactKind> TOLD =
            EnumSet.of(FactKind.ORDER_LINES, FactKind.REFUNDS, FactKind.STOCK);

    private final Sql sql;
    private final String store;

    ItemLinks(Sql sql, StoreId store) {
        this.sql = sql;
        this.store = store.value();
    }

    void afterLoading(String importId, Set<FactKind> kinds) {
        if (sql.number("select count(*) from item_links where store = ?", store) > 0) {
            for (var kind : TOLD) {
                if (kinds.contains(kind)) {
                    link(kind, "f.import_id = $2", importId);
                }
            }
        }
        if (isNaming(importId)) {
            afterChange(kinds);
        }
    }

    /// Most reports of visits and advertising name no product, and cannot replace one that does.
    private boolean isNaming(String importId) {
        return sql.number(
                        """
                        select count(*) from (
                            select 1 from products where store = $1 and import_id = $2
                            union all select 1 from traffic
                                where store = $1 and import_id = $2 and report = 'product'
                            union all select 1 from ads
                                where store = $1 and import_id = $2 and level = 'product')
                        """,
                        store,
                        importId)
                > 0;
    }

    /// Of what tells: rows of earlier imports are linked anew where it says something else now.
    void afterChange(Set<FactKind> kinds) {
        if (Collections.disjoint(kinds, TELLING)) {
            return;
        }
        tell();
        if (sql.number("select count(*) from changed_links") > 0) {
            sql.run("delete from item_links where store = ?", store);
            sql.run("insert into item_links select ?, how, said, item from telling", store);
            TOLD.forEach(kind -> link(kind, said(kind)));
        }
    }

    private void tell() {
        sql.run(
                """
                create or replace temp table telling as
                with named as (
                    select product_id, sku, title from products
                        where store = $1 and in_force and product_id is distinct from sku
                    union all select product_id, null, title from traffic
                        where store = $1 and in_force and report = 'product'
                    union all select product_id, null, title from ads
                        where store = $1 and in_force and level = 'product')
                select how, said, min(product_id) as item from (
                    select 'item' as how, product_id as said, product_id from named
                    union all select 'code', sku, product_id from named
                    union all select 'title', title, product_id from named)
                where said is not null and product_id is not null
                group by how, said having min(product_id) = max(product_id)
                """,
                store);
        sql.run(
                """
                create or replace temp table changed_links as
                select how, said from (
                    (select how, said, item from telling
                        except select how, said, item from item_links where store = $1)
                    union all (select how, said, item from item_links where store = $1
                        except select how, said, item from telling))
                """,
                store);
    }

    private static String said(FactKind kind) {
        var said = "f.%s in (select said from changed_links where how = '%s')";
        var any =
                said.formatted("product_id", "item")
                        + " or "
                        + said.formatted("sku", "code")
                        + " or "
                        + said.formatted("title", "title");
        return "(%s)"
                .formatted(
                        hasItemCode(kind)
                                ? any + " or " + said.formatted("item_code", "code")
                                : any);
    }

    private static boolean hasItemCode(FactKind kind) {
        return kind.find("item_code").isPresent();
    }

    private void link(FactKind kind, String rows, String... more) {
        var values = new Object[more.length + 1];
        values[0] = store;
        System.arraycopy(more, 0, values, 1, more.length);
        sql.run(
                """
                update %1$s set item_id = l.item from (
                    select f.rowid as rid,
                        coalesce(own.item, coded.item, varied.item, titled.item, f.product_id) as item
                    from %1$s f
                    left join item_links own on own.store = f.store and own.how = 'item' and own.said = f.product_id
                    left join item_links coded on coded.store = f.store and coded.how = 'code' and coded.said = %2$s
                    left join item_links varied on varied.store = f.store and varied.how = 'code' and varied.said = f.sku
                    left join item_links titled on titled.store = f.store and titled.how = 'title' and titled.said = f.title
                    where f.store = $1 and %3$s
                    order by rid) l
                where %1$s.rowid = l.rid and %1$s.item_id is distinct from l.item
                """
                        .formatted(kind.table(), hasItemCode(kind) ? "f.item_code" : "f.sku", rows),
                values);
    }
}
