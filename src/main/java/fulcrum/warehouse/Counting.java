package fulcrum.warehouse;

/// Marks the rows that are added up, where several reports of a platform tell the same cost or the
/// same visit more than once.
final class Counting {

    private final Sql sql;
    private final String store;

    Counting(Sql sql, String store) {
        this.sql = sql;
        this.store = store;
    }

    /// Of each advertising channel and day one level is added up: the one nearest to the invoice.
    void ads() {
        sql.run(
                """
                update ads set counted = ads.in_force and chosen.place = 1
                from (
                    select channel, level, day, days, attribution_days, row_number() over (
                        partition by channel, day order by case level when 'campaign' then 1 when 'product' then 2
                            when 'ad' then 3 when 'group' then 4 when 'keyword' then 5 when 'audience' then 6
                            else 7 end, days, attribution_days desc) as place
                    from (select distinct channel, level, day, days, attribution_days from ads where store = ? and in_force)) chosen
                where ads.store = ? and ads.channel is not distinct from chosen.channel
                    and ads.level is not distinct from chosen.level
                    and ads.day is not distinct from chosen.day and ads.days is not distinct from chosen.days
                    and ads.attribution_days is not distinct from chosen.attribution_days
                """,
                store,
                store);
    }

    /// Of each day one traffic report is added up, on its finest sources only: a parent source
    /// repeats its children.
    void traffic() {
        sql.run(
                """
                update traffic set counted = traffic.in_force and chosen.place = 1 and not exists (
                    select 1 from traffic child where child.store = traffic.store and child.in_force
                        and child.report = traffic.report and child.day = traffic.day
                        and child.days is not distinct from traffic.days
                        and child.terminal is not distinct from traffic.terminal
                        and child.product_id is not distinct from traffic.product_id
                        and ((traffic.source_1 is not null and traffic.source_2 is null
                                and child.source_1 = traffic.source_1 and child.source_2 is not null)
                            or (traffic.source_2 is not null and traffic.source_3 is null
                                and child.source_1 = traffic.source_1 and child.source_2 = traffic.source_2
                                and child.source_3 is not null)
                            or (traffic.source_3 is not null and traffic.source_4 is null
                                and child.source_1 = traffic.source_1 and child.source_2 = traffic.source_2
                                and child.source_3 = traffic.source_3 and child.source_4 is not null)))
                from (
                    select report, day, days, row_number() over (
                        partition by day order by case report when 'store' then 1 when 'source' then 2
                            when 'product' then 3 else 4 end, days) as place
                    from (select distinct report, day, days from traffic where store = ? and in_force)) chosen
                where traffic.store = ? and traffic.report is not distinct from chosen.report
                    and traffic.day is not distinct from chosen.day
                    and traffic.days is not distinct from chosen.days
                """,
                store,
                store);
    }
}
