package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Counts, for the rows of one import, which changed facts and which did not.
///
/// A row may give several facts: it is new when one of them is, else updated when one of them is.
final class Changes {

    private final Sql sql;
    private final StoreId store;
    private final String importId;
    private final Set<FactKind> settledKinds = EnumSet.noneOf(FactKind.class);

    Changes(Sql sql, StoreId store, String importId) {
        this.sql = sql;
        this.store = store;
        this.importId = importId;
        sql.run("create or replace temp table judged (source_row bigint, rank integer)");
    }

    /// Takes every fact of a contradicting row out: a row is refused whole.
    void refuse(List<Settled.Contradiction> contradictions, Set<FactKind> kinds) {
        if (contradictions.isEmpty()) {
            return;
        }
        sql.run("create or replace temp table refused (source_row bigint)");
        var rows = new ArrayList<Long>();
        contradictions.forEach(one -> rows.add(one.row()));
        for (var row : rows) {
            sql.run("insert into refused values (?)", row);
        }
        for (var kind : kinds) {
            sql.run(
                    "delete from %s where store = ? and import_id = ? and source_row in (select source_row from refused)"
                            .formatted(kind.table()),
                    store.value(),
                    importId);
        }
    }

    /// Notes what the election of a kind left in the table `contested`.
    void note(FactKind kind, long contested) {
        if (contested == 0) {
            return;
        }
        settledKinds.add(kind);
        sql.run(
                """
                insert into judged
                select f.source_row, c.rank from %s f join contested c on %s
                where f.store = ? and f.import_id = ? and %s
                """
                        .formatted(
                                kind.table(),
                                Elections.same(kind, "f", "c"),
                                Elections.wasRead(kind, "f")),
                store.value(),
                importId);
    }

    long updated() {
        return ending(2);
    }

    long unchanged() {
        return ending(1);
    }

    /// Rows whose best fact has this rank; rows with a new fact are left out.
    private long ending(int rank) {
        if (settledKinds.isEmpty()) {
            return 0;
        }
        var fresh = new StringBuilder();
        for (var kind : FactKind.values()) {
            var judgedHere =
                    settledKinds.contains(kind)
                            ? " and not exists (select 1 from judged j where j.source_row = f.source_row)"
                            : "";
            if (!fresh.isEmpty()) {
                fresh.append(" union all ");
            }
            fresh.append(
                    "select f.source_row from %s f where f.store = '%s' and f.import_id = '%s'%s"
                            .formatted(
                                    kind.table(),
                                    store.value().replace("'", "''"),
                                    importId,
                                    judgedHere));
        }
        return sql.number(
                "select count(*) from (select source_row, max(rank) as best from judged where source_row not in (%s) group by source_row) where best = ?"
                        .formatted(fresh),
                rank);
    }
}
