package fulcrum.warehouse;

/// Shares totals out exactly to the smallest coin, by weight: Hamilton's method in whole numbers.
///
/// Each gets the floor of its share in coins; the coins left go one each to the largest remainders,
/// and what is below a coin to the first of them. Only parts with something left are put in order:
/// that is what costs.
final class Apportioning {

    private final Sql sql;
    private final long coin;

    /// @param digits decimals of the currency
    Apportioning(Sql sql, int digits) {
        this.sql = sql;
        this.coin = Math.round(Math.pow(10, 6 - Math.min(6, digits)));
    }

    /// Leaves the shares in a temporary table `(rid, share)`.
    ///
    /// @param asked a question that gives `rid`, `part` (rows with the same share one total),
    ///   `total`, `weight` (a whole number) and `tie`, which decides between equal remainders
    void share(String table, String asked, Object... values) {
        floors(asked, values);
        sql.run("drop table if exists " + table);
        sql.run(
                """
                create temp table %1$s as
                with gaps as (
                    select part, any_value(coins) - sum(floor) as coins_left, any_value(dust) as dust
                    from floors group by part having coins_left > 0 or any_value(dust) > 0),
                placed as (
                    select rid, part, coins_left, gaps.dust, row_number() over (
                        partition by part order by remainder desc, weight desc, tie) as place
                    from floors f join gaps using (part))
                select rid, ((f.sign * (f.floor * %2$d
                        + case when p.place <= p.coins_left then %2$d else 0 end
                        + case when p.place = 1 then p.dust else 0 end)
                    )::decimal(38, 0) / 1000000)::decimal(18, 6) as share
                from floors f left join placed p using (rid, part)
                """
                        .formatted(table, coin));
        sql.run("drop table floors");
    }

    private void floors(String asked, Object... values) {
        sql.run("drop table if exists floors");
        sql.run(
                """
                create temp table floors as
                with asked as (%1$s),
                whole as (select part, sum(weight) as weights from asked group by part),
                counted as (
                    select rid, part, sign(total) as sign, weight, weights, tie,
                        abs((total * 1000000)::hugeint) // %2$d as coins,
                        abs((total * 1000000)::hugeint) %% %2$d as dust
                    from asked join whole using (part))
                select rid, part, sign, weight, tie, coins, dust, coins * weight // weights as floor,
                    coins * weight %% weights as remainder
                from counted
                """
                        .formatted(asked, coin),
                values);
    }
}
