package fulcrum.warehouse;

import fulcrum.store.Store;
import fulcrum.store.StoreId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Changes facts inside one transaction: loads the rows of an import and settles them, or takes an
/// import out again.
public final class FactsWriter {

    private final Sql sql;

    FactsWriter(Connection connection) {
        this.sql = new Sql(connection);
    }

    /// Adds typed rows; the file is deleted as soon as it is read.
    public void load(Loading loading) {
        sql.run(
                loading.insert(),
                loading.store().value(),
                loading.importId(),
                loading.file().toString());
        try {
            Files.deleteIfExists(loading.file());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + loading.file(), e);
        }
    }

    /// Says which import the rows come from and what days it covers; before {@link #settle}.
    public void register(StoreId store, Origin origin, List<Coverage> coverage) {
        var importId = origin.importId();
        sql.run(
                "insert into imports (import_id, store, export, exported_at) values (?, ?, ?, ?)",
                importId,
                store.value(),
                origin.export(),
                java.sql.Timestamp.valueOf(origin.exportedAt()));
        for (var days : coverage) {
            sql.run(
                    "insert into coverage (store, import_id, kind, source, from_day, until_day) values (?, ?, ?, ?, ?, ?)",
                    store.value(),
                    importId,
                    days.kind().table(),
                    days.source(),
                    java.sql.Date.valueOf(days.period().from()),
                    java.sql.Date.valueOf(days.period().until()));
        }
    }

    /// Where rows come from.
    ///
    /// @param export the import with which it stands together: its own id, or that of the import
    ///   whose refused rows it mends
    /// @param exportedAt when the platform wrote it, on the store's clock
    public record Origin(String importId, String export, LocalDateTime exportedAt) {}

    /// Ids of the imports whose rows the facts hold.
    public Set<String> imported(StoreId store) {
        var ids = new HashSet<String>();
        sql.each(
                "select import_id from imports where store = ? order by import_id",
                row -> ids.add(row.text(1)),
                store.value());
        return ids;
    }

    /// Marks the rows of an import whose days the platform could still restate when it wrote them.
    ///
    /// @param open for how many days it restates a day
    public void provisional(StoreId store, Origin origin, Set<FactKind> kinds, int open) {
        for (var kind : kinds) {
            if (kind.find("day").isPresent()) {
                sql.run(
                        "update %s set provisional = true, restated_until = day + %d where store = ? and import_id = ? and day >= ?"
                                .formatted(kind.table(), open),
                        store.value(),
                        origin.importId(),
                        java.sql.Date.valueOf(origin.exportedAt().toLocalDate().minusDays(open)));
            }
        }
    }

    /// After all rows of an import are loaded: refuses contradictions, decides what is in force,
    /// settles orders.
    public Settled settle(Store store, String importId, Set<FactKind> kinds) {
        var changes = new Changes(sql, store.id(), importId);
        var contradictions = new ArrayList<Settled.Contradiction>();
        for (var kind : kinds) {
            for (var found : new Repeats(sql).remove(kind, store.id(), importId)) {
                contradictions.add(
                        new Settled.Contradiction(
                                kind, found.row(), found.keptRow(), found.identity()));
            }
        }
        changes.refuse(contradictions, kinds);
        for (var kind : kinds) {
            changes.note(kind, new Elections(sql, store.id()).afterLoading(kind, importId));
        }
        new ItemLinks(sql, store.id()).afterLoading(importId, kinds);
        var unsettled = new Unsettled(sql, store);
        unsettled.byLoading(importId, kinds);
        unsettled.settle();
        var counting = new Counting(sql, store.id().value());
        kinds.forEach(kind -> counting.of(kind, importId));
        return new Settled(changes.updated(), changes.unchanged(), contradictions);
    }

    /// Takes an import out of the facts; what it had replaced is in force again.
    public void remove(Store store, String importId) {
        new ItemLinks(sql, store.id()).afterChange(takeOut(store, importId));
    }

    /// The same, but codes and titles go on to stand for what they stand for now.
    Set<FactKind> takeOut(Store store, String importId) {
        var kinds = EnumSet.noneOf(FactKind.class);
        var unsettled = new Unsettled(sql, store);
        for (var kind : FactKind.values()) {
            var rows =
                    sql.number(
                            "select count(*) from %s where store = ? and import_id = ?"
                                    .formatted(kind.table()),
                            store.id().value(),
                            importId);
            if (rows > 0) {
                kinds.add(kind);
                unsettled.byRemoving(importId, kind);
                removeRows(store.id(), importId, kind);
            }
        }
        sql.run(
                "delete from imports where store = ? and import_id = ?",
                store.id().value(),
                importId);
        sql.run(
                "delete from coverage where store = ? and import_id = ?",
                store.id().value(),
                importId);
        unsettled.settle();
        kinds.forEach(new Counting(sql, store.id().value())::all);
        return kinds;
    }

    /// Empties the facts; they are rebuilt from the rows that were kept.
    public void clear() {
        for (var kind : FactKind.values()) {
            sql.run("delete from " + kind.table());
        }
        sql.run("delete from imports");
        sql.run("delete from coverage");
        sql.run("delete from item_links");
    }

    /// Forgets a customer: rows stay, with their money, but no longer say whose they are.
    public void forget(Set<String> customers) {
        sql.run("create or replace temp table gone (customer varchar)");
        customers.forEach(one -> sql.run("insert into gone values (?)", one));
        for (var kind : FactKind.values()) {
            if (kind == FactKind.CUSTOMERS) {
                sql.run("delete from customers where customer in (from gone)");
            } else if (kind.find("customer").isPresent()) {
                sql.run(
                        "update %s set customer = null where customer in (from gone)"
                                .formatted(kind.table()));
            }
        }
        sql.run("drop table gone");
    }

    /// Customers of any store of whom no order, line or refund is of that day or later.
    public Set<String> customersOnlyBefore(LocalDate day) {
        var customers = new HashSet<String>();
        sql.each(
                """
                select customer from (
                    select customer, ordered_on as seen from orders
                    union all select customer, ordered_on from order_lines
                    union all select customer, refunded_on from refunds)
                where customer is not null group by customer having max(seen) < ? order by customer
                """,
                row -> customers.add(row.text(1)),
                day);
        return customers;
    }

    /// All customers of whom any row of any store speaks.
    public Set<String> customers() {
        var customers = new HashSet<String>();
        for (var kind : FactKind.values()) {
            if (kind.find("customer").isPresent()) {
                sql.each(
                        "select distinct customer from %s where customer is not null"
                                .formatted(kind.table()),
                        row -> customers.add(row.text(1)));
            }
        }
        return customers;
    }

    /// Rows and sums of what an import brought, by kind, for comparison with the file.
    public Map<FactKind, Sums> sums(StoreId store, String importId, Set<FactKind> kinds) {
        var sums = new EnumMap<FactKind, Sums>(FactKind.class);
        for (var kind : kinds) {
            sums.put(kind, Sums.of(sql, kind, store, importId));
        }
        return sums;
    }

    /// What an import's lines and refunds come to, by their kind, and what of it is not a sale.
    public Map<String, BigDecimal> splits(StoreId store, String importId, Set<FactKind> kinds) {
        return new Splits(sql, store, importId).of(kinds);
    }

    /// How orders, lines, payments and refunds of an import agree.
    public List<Agreement> agreements(Store store, String importId, Set<FactKind> kinds) {
        return Unsettled.isOfOrders(kinds)
                ? new Agreements(sql, store.id()).of(importId)
                : List.of();
    }

    private void removeRows(StoreId store, String importId, FactKind kind) {
        sql.run(
                "create or replace temp table gone as select distinct %s from %s f where f.store = ? and f.import_id = ? and f.in_force"
                        .formatted(Elections.identity(kind, "f"), kind.table()),
                store.value(),
                importId);
        sql.run(
                "delete from %s where store = ? and import_id = ?".formatted(kind.table()),
                store.value(),
                importId);
        new Elections(sql, store).afterRemoval(kind);
    }
}
