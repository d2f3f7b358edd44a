package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Counts, for the rows of one import, which changed facts and which did not.
///
/// A row may give several facts: it is new when one of them is, else updated when one of them is.
final class Changes {

    private final Sql sql;
    private final StoreId store;
    private final String importId;

    Changes(Sql sql, StoreId store, String importId) {
        this.sql = sql;
        this.store = store;
        this.importId = importId;
        sql.run(
                "create or replace temp table judged (kind varchar, source_row bigint, rank integer)");
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
        sql.run(
                """
                insert into judged
                select '%1$s', f.source_row, c.rank from %1$s f join contested c on %2$s
                where f.store = ? and f.import_id = ? and %3$s
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

    /// Rows whose best fact has this rank; rows with a fact that nobody judged are new.
    private long ending(int rank) {
        if (sql.number("select count(*) from judged") == 0) {
            return 0;
        }
        sql.run("create or replace temp table fresh (source_row bigint)");
        for (var kind : FactKind.values()) {
            sql.run(
                    """
                    insert into fresh select f.source_row from %1$s f
                    where f.store = ? and f.import_id = ? and %2$s and not exists (
                        select 1 from judged j where j.kind = '%1$s' and j.source_row = f.source_row)
                    """
                            .formatted(kind.table(), Elections.wasRead(kind, "f")),
                    store.value(),
                    importId);
        }
        return sql.number(
                """
                select count(*) from (
                    select source_row, max(rank) as best from judged
                    where source_row not in (select source_row from fresh) group by source_row)
                where best = ?
                """,
                rank);
    }
}
