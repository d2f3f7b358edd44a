package fulcrum.warehouse;

/// Marks the rows that are added up, where several reports of a platform tell the same cost or the
/// same visit more than once.
///
/// Days are judged each for itself, and rows that are marked as they should be are left alone: a
/// file of one day costs the same however many days the store has.
final class Counting {

    private final Sql sql;
    private final String store;

    Counting(Sql sql, String store) {
        this.sql = sql;
        this.store = store;
    }

    /// Judges the days of which one import speaks.
    void of(FactKind kind, String importId) {
        switch (kind) {
            case ADS -> judge(kind, ADS, importId);
            case TRAFFIC -> judge(kind, TRAFFIC, importId);
            default -> {}
        }
    }

    /// Judges every day.
    void all(FactKind kind) {
        of(kind, "");
    }

    private void judge(FactKind kind, String judgement, String importId) {
        sql.run(
                """
                update %1$s set counted = judged.counted
                from (
                    with days_of as (
                        select distinct day from %1$s where store = $1 and $2 in ('', import_id)),
                    own as materialized (
                        select f.rowid as rid, f.* from %1$s f semi join days_of d on d.day is not distinct from f.day
                        where f.store = $1)
                    %2$s) judged
                where %1$s.rowid = judged.rid and %1$s.counted is distinct from judged.counted
                """
                        .formatted(kind.table(), judgement),
                store,
                importId);
    }

    /// Of each advertising channel and day one level is added up: the one nearest to the invoice.
    private static final String ADS =
            """
            select o.rid, o.in_force and chosen.place = 1 as counted
            from own o join (
                select channel, level, day, days, attribution_days, row_number() over (
                    partition by channel, day order by case level when 'campaign' then 1 when 'product' then 2
                        when 'ad' then 3 when 'group' then 4 when 'keyword' then 5 when 'audience' then 6
                        else 7 end, level, days, attribution_days desc) as place
                from (select distinct channel, level, day, days, attribution_days from own where in_force)) chosen
            on o.channel is not distinct from chosen.channel and o.level is not distinct from chosen.level
                and o.day is not distinct from chosen.day and o.days is not distinct from chosen.days
                and o.attribution_days is not distinct from chosen.attribution_days
            """;

    /// Of each day one traffic report is added up, on its finest sources only: a parent source
    /// repeats its children.
    private static final String TRAFFIC =
            """
            select o.rid, o.in_force and chosen.place = 1 and not exists (
                select 1 from own child where child.in_force
                    and child.report = o.report and child.day = o.day
                    and child.days is not distinct from o.days
                    and child.terminal is not distinct from o.terminal
                    and child.product_id is not distinct from o.product_id
                    and ((o.source_1 is not null and o.source_2 is null
                            and child.source_1 = o.source_1 and child.source_2 is not null)
                        or (o.source_2 is not null and o.source_3 is null
                            and child.source_1 = o.source_1 and child.source_2 = o.source_2
                            and child.source_3 is not null)
                        or (o.source_3 is not null and o.source_4 is null
                            and child.source_1 = o.source_1 and child.source_2 = o.source_2
                            and child.source_3 = o.source_3 and child.source_4 is not null))) as counted
            from own o join (
                select report, day, days, row_number() over (
                    partition by day order by case report when 'store' then 1 when 'source' then 2
                        when 'product' then 3 else 4 end, report, days) as place
                from (select distinct report, day, days from own where in_force)) chosen
            on o.report is not distinct from chosen.report and o.day is not distinct from chosen.day
                and o.days is not distinct from chosen.days
            """;
}
