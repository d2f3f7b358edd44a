package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Rows that stand twice in one import although their kind knows each thing once.
///
/// Equal rows count once. Of rows that contradict each other one is kept, chosen by what it says
/// and not by where it stands, so that a file with its rows in another order gives the same facts.
final class Repeats {

    private final Sql sql;

    Repeats(Sql sql) {
        this.sql = sql;
    }

    /// Takes repeated rows out of the facts and notes the equal ones as judged; gives those that
    /// contradicted the one that was kept.
    List<Contradiction> remove(FactKind kind, StoreId store, String importId) {
        if (kind.repeats()) {
            return List.of();
        }
        var identity = String.join(", ", kind.identity());
        if (sql.number(
                        "select count(*) from (select 1 from %s where import_id = ? and store = ? group by %s having count(*) > 1)"
                                .formatted(kind.table(), identity),
                        importId,
                        store.value())
                == 0) {
            return List.of();
        }
        sql.run("drop table if exists repeated");
        sql.run(ranked(kind, identity), importId, store.value());
        var contradictions = new ArrayList<Contradiction>();
        sql.each(
                "select source_row, kept_row, named from repeated where place > 1 and not same order by source_row",
                row ->
                        contradictions.add(
                                new Contradiction(row.number(1), row.number(2), row.text(3))));
        sql.run(
                "insert into judged select ?, source_row, 1 from repeated where place > 1 and same",
                kind.table());
        sql.run(
                "delete from %1$s where rowid in (select rid from repeated where place > 1)"
                        .formatted(kind.table()));
        return contradictions;
    }

    private static String ranked(FactKind kind, String identity) {
        var content =
                kind.readable().stream()
                        .map(column -> "coalesce(%s::varchar, '')".formatted(column.name()))
                        .collect(Collectors.joining(" || chr(31) || "));
        return """
        create temp table repeated as
        select *, content = first_value(content) over chosen as same,
            first_value(source_row) over chosen as kept_row
        from (
            select rowid as rid, source_row, %1$s, concat_ws(' · ', %1$s) as named, %2$s as content,
                row_number() over (partition by %1$s order by %2$s desc, source_row) as place,
                count(*) over (partition by %1$s) as times
            from %3$s where import_id = ? and store = ?)
        where times > 1
        window chosen as (partition by %1$s order by place)
        """
                .formatted(identity, content, kind.table());
    }

    /// A row that says something else about the same thing than the row that was kept.
    record Contradiction(long row, long keptRow, String identity) {}
}
