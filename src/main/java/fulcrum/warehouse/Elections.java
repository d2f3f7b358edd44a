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
    /// of them ended: `rank` 2 where this import changed them, 1 where it changed nothing. An
    /// import that mends another stands together with it.
    ///
    /// Gives the number of contested identities.
    long afterLoading(FactKind kind, String importId) {
        sql.run("drop table if exists contested");
        var id = store.value();
        if (!othersStand(kind, importId) || !isShared(kind, importId)) {
            return 0;
        }
        sql.run("create temp table contested as " + contested(kind), importId, id, importId, id);
        elect(kind);
        return sql.number("select count(*) from contested");
    }

    /// Whether another import brought rows of this kind.
    private boolean othersStand(FactKind kind, String besides) {
        return sql.number(
                        "select count(*) from (select 1 from %s f where f.store = ? and f.import_id <> ? and %s limit 1)"
                                .formatted(kind.table(), wasRead(kind, "f")),
                        store.value(),
                        besides)
                > 0;
    }

    /// Whether another import speaks of anything of which this one does: most files are of new days
    /// or new orders, and need no election.
    private boolean isShared(FactKind kind, String importId) {
        return sql.number(
                        """
                        select count(*) from (
                            select 1 from %1$s f semi join (
                                select %2$s from %1$s o where o.store = $1 and o.import_id = $2 and %3$s) m on %4$s
                            where f.store = $1 and f.import_id <> $2 and %5$s limit 1)
                        """
                                .formatted(
                                        kind.table(),
                                        identity(kind, "o"),
                                        wasRead(kind, "o"),
                                        same(kind, "f", "m"),
                                        wasRead(kind, "f")),
                        store.value(),
                        importId)
                > 0;
    }

    /// Elects again where rows that were in force have gone; `gone` holds their identities.
    void afterRemoval(FactKind kind) {
        sql.run("drop table if exists contested");
        sql.run(
                """
                create temp table contested as
                select %1$s, arg_max(i.export, i.exported_at::varchar || i.export) as winner, 2 as rank
                from %2$s f semi join gone g on %3$s
                join imports i on i.import_id = f.import_id and i.store = f.store
                where f.store = ? and %4$s
                group by all
                """
                        .formatted(
                                identity(kind, "f"),
                                kind.table(),
                                same(kind, "f", "g"),
                                wasRead(kind, "f")),
                store.value());
        elect(kind);
    }

    private void elect(FactKind kind) {
        sql.run(
                """
                update %1$s set in_force = chosen.in_force
                from (select f.rowid as rid, i.export = c.winner as in_force
                    from %1$s f join imports i on i.import_id = f.import_id and i.store = f.store
                    join contested c on %2$s where f.store = ? and %3$s) chosen
                where %1$s.rowid = chosen.rid and %1$s.in_force <> chosen.in_force
                """
                        .formatted(kind.table(), same(kind, "f", "c"), wasRead(kind, "f")),
                store.value());
    }

    /// Rows that settling added stand for others: they do not stand for election.
    static String wasRead(FactKind kind, String alias) {
        return switch (kind) {
            case ORDER_LINES -> alias + ".line_kind is distinct from 'unitemised'";
            case REFUNDS -> alias + ".refund_kind is distinct from 'stated'";
            default -> "true";
        };
    }

    /// Per identity and export the contents as one hash, then the winner with and without the new
    /// import: unchanged where both winners say the same.
    private static String contested(FactKind kind) {
        var content =
                kind.readable().stream()
                        .map(column -> said(kind, column, "f"))
                        .collect(Collectors.joining(", ", "hash(", ")"));
        return """
        with mine as (select distinct %1$s from %2$s f where f.import_id = ? and f.store = ? and %7$s),
        spoken as (
            select %1$s, i.export, i.exported_at::varchar || i.export as standing,
                sum(%3$s::hugeint) as content,
                sum(%3$s::hugeint) filter (where f.import_id <> ?) as content_before
            from %2$s f semi join mine m on %4$s
            join imports i on i.import_id = f.import_id and i.store = f.store
            where f.store = ? and %7$s
            group by all),
        judged as (
            select %5$s, arg_max(export, standing) as winner, arg_max(content, standing) as now,
                arg_max(content_before, standing) filter (where content_before is not null) as before
            from spoken s group by all)
        select %6$s, winner, case when now = before then 1 else 2 end as rank
        from judged j where before is not null
        """
                .formatted(
                        identity(kind, "f"),
                        kind.table(),
                        content,
                        same(kind, "f", "m"),
                        identity(kind, "s"),
                        identity(kind, "j"),
                        wasRead(kind, "f"));
    }

    /// A column as the row itself says it: what a line inherited from its order is not its own.
    static String said(FactKind kind, Column column, String alias) {
        var name = alias + "." + column.name();
        return kind == FactKind.ORDER_LINES && INHERITED.contains(column.name())
                ? "case when not %s.inherited then %s end".formatted(alias, name)
                : name;
    }

    static final java.util.List<String> INHERITED =
            java.util.List.of(
                    "ordered_at",
                    "ordered_on",
                    "customer",
                    "channel",
                    "terminal",
                    "country",
                    "region",
                    "city");

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
