package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.util.stream.Collectors;

/// Decides which rows are in force where several imports speak of the same thing.
///
/// Of the imports that have rows for one identity, the one exported last wins, and all its rows for
/// that identity are in force; equal times are decided by the import's id. The order in which files
/// were imported plays no part, so any order ends in the same facts.
final class Elections {

    private final Sql sql;
    private final StoreId store;

    Elections(Sql sql, StoreId store) {
        this.sql = sql;
        this.store = store;
    }

    /// Settles the identities that an import shares with others, and leaves in `contested` how each
    /// of them ended: `rank` 2 where this import changed them, 1 where it changed nothing.
    ///
    /// Gives the number of contested identities.
    long afterLoading(FactKind kind, String importId) {
        sql.run("drop table if exists contested");
        if (sql.number(
                        "select count(*) from imports i where i.store = ? and i.import_id <> ? and exists (select 1 from %s f where f.store = ? and f.import_id = i.import_id)"
                                .formatted(kind.table()),
                        store.value(),
                        importId,
                        store.value())
                == 0) {
            return 0;
        }
        var id = importId;
        sql.run(
                "create temp table contested as " + contested(kind),
                id,
                store.value(),
                store.value(),
                id,
                id,
                id,
                id,
                id);
        elect(kind);
        return sql.number("select count(*) from contested");
    }

    /// Elects again where rows that were in force have gone; `gone` holds their identities.
    void afterRemoval(FactKind kind) {
        sql.run("drop table if exists contested");
        sql.run(
                """
                create temp table contested as
                select %1$s, arg_max(f.import_id, i.exported_at::varchar || f.import_id) as winner, 2 as rank
                from %2$s f join imports i on i.import_id = f.import_id and i.store = f.store
                where f.store = ? and exists (select 1 from gone g where %3$s)
                group by %1$s
                """
                        .formatted(identity(kind, "f"), kind.table(), same(kind, "f", "g")),
                store.value());
        elect(kind);
    }

    private void elect(FactKind kind) {
        sql.run(
                """
                update %1$s set in_force = (%1$s.import_id = contested.winner)
                from contested where %1$s.store = ? and %2$s
                """
                        .formatted(kind.table(), same(kind, kind.table(), "contested")),
                store.value());
    }

    /// Per identity and import the contents as one hash, then the winner with and without the new
    /// import: unchanged where both winners say the same.
    private static String contested(FactKind kind) {
        var content =
                kind.readable().stream()
                        .map(Column::name)
                        .collect(Collectors.joining(", ", "hash(", ")"));
        return """
        with mine as (select distinct %1$s from %2$s f where f.import_id = ? and f.store = ?),
        spoken as (
            select %1$s, f.import_id, i.exported_at::varchar || f.import_id as standing,
                sum(%3$s::hugeint) as content, count(*) as lines
            from %2$s f join imports i on i.import_id = f.import_id and i.store = f.store
            where f.store = ? and exists (select 1 from mine m where %4$s)
            group by all),
        judged as (
            select %5$s, arg_max(import_id, standing) as winner,
                arg_max(content, standing) filter (where import_id <> ?) as before,
                arg_max(lines, standing) filter (where import_id <> ?) as lines_before,
                any_value(content) filter (where import_id = ?) as now,
                any_value(lines) filter (where import_id = ?) as lines_now,
                count(*) as imports
            from spoken s group by %5$s)
        select %6$s, winner,
            case when winner = ? and (before <> now or lines_before <> lines_now) then 2 else 1 end as rank
        from judged j where imports > 1
        """
                .formatted(
                        identity(kind, "f"),
                        kind.table(),
                        content,
                        same(kind, "f", "m"),
                        identity(kind, "s"),
                        identity(kind, "j"));
    }

    static String identity(FactKind kind, String alias) {
        return kind.identity().stream()
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    static String same(FactKind kind, String left, String right) {
        return kind.identity().stream()
                .map(column ->
                        "%s.%s is not distinct from %s.%s".formatted(left, column, right, column))
                .collect(Collectors.joining(" and "));
    }
}
