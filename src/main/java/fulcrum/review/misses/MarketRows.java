package fulcrum.review.misses;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import fulcrum.effects.Size;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hipparchus.stat.StatUtils;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/// How the market moved: its measures and the demand for its search words in some days, beside
/// those before. Ranges stay ranges.
final class MarketRows {

    private static final int WEEK = 7;

    /// Such measures do not tell how large the market is.
    private static final Pattern NO_SIZE =
            Pattern.compile("率|单价|均价|排名|rate|price|rank|share|占比", Pattern.CASE_INSENSITIVE);

    private final Facts facts;
    private final StoreId store;

    MarketRows(Facts facts, StoreId store) {
        this.facts = facts;
        this.store = store;
    }

    /// @param ratio of the period to the days before
    /// @param series how many measures tell it
    record Moved(Size ratio, int series) {}

    /// The median over all measures that are known in both.
    Optional<Moved> moved(Period before, Period period) {
        var rows = new ArrayList<Row>();
        var all = new Period(before.from(), period.until());
        facts.answer(measures(all)).forEach(row -> rows.add(row(row)));
        facts.answer(words(all)).forEach(row -> rows.add(row(row)));
        var series = new TreeMap<String, List<Row>>();
        rows.stream()
                .filter(row -> row.days() <= Math.max(WEEK, period.days()) && row.high() > 0)
                .filter(row -> !NO_SIZE.matcher(row.measure()).find())
                .forEach(row -> series.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row));
        var ratios =
                series.values().stream()
                        .flatMap(one -> ratio(one, before, period).stream())
                        .toList();
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Moved(
                                new Size(
                                        median(ratios.stream().map(Size::estimate).toList()),
                                        median(ratios.stream().map(Size::low).toList()),
                                        median(ratios.stream().map(Size::high).toList())),
                                ratios.size()));
    }

    private static double median(List<Double> values) {
        return StatUtils.percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
    }

    private static Optional<Size> ratio(List<Row> rows, Period before, Period period) {
        var base = rows.stream().filter(row -> row.liesIn(before)).toList();
        var now = rows.stream().filter(row -> row.liesIn(period)).toList();
        double low = base.stream().mapToDouble(Row::low).average().orElse(0);
        double high = base.stream().mapToDouble(Row::high).average().orElse(0);
        if (low <= 0 || now.isEmpty()) {
            return Optional.empty();
        }
        double nowLow = now.stream().mapToDouble(Row::low).average().orElseThrow();
        double nowHigh = now.stream().mapToDouble(Row::high).average().orElseThrow();
        return Optional.of(
                new Size((nowLow + nowHigh) / (low + high), nowLow / high, nowHigh / low));
    }

    private record Row(
            LocalDate day, int days, String subject, String measure, double low, double high) {

        String key() {
            return "%d|%s|%s".formatted(days, subject, measure);
        }

        boolean liesIn(Period period) {
            return !day.isBefore(period.from()) && !day.plusDays(days).isAfter(period.until());
        }
    }

    private static Row row(Record6<LocalDate, Long, String, String, Double, Double> row) {
        double low = row.value5();
        double high = Optional.ofNullable(row.value6()).orElse(low);
        return new Row(
                row.value1(),
                Optional.ofNullable(row.value2()).map(Math::toIntExact).orElse(1),
                String.valueOf(row.value3()),
                String.valueOf(row.value4()),
                low,
                high);
    }

    private Select<Record6<LocalDate, Long, String, String, Double, Double>> measures(Period days) {
        return select(
                        day(),
                        number("days"),
                        coalesce(text("category"), inline(""))
                                .concat("|")
                                .concat(coalesce(text("word"), inline("")))
                                .as("subject"),
                        text("measure"),
                        amount("low"),
                        amount("high"))
                .from(FactKind.MARKET.asTable())
                .where(text("store").eq(store.value()))
                .and(field(name("in_force"), SQLDataType.BOOLEAN))
                .and(amount("low").isNotNull())
                .and(day().ge(days.from()))
                .and(day().lt(days.until()))
                .orderBy(day(), field(name("subject")), text("measure"), number("days"));
    }

    private Select<Record6<LocalDate, Long, String, String, Double, Double>> words(Period days) {
        return select(
                        day(),
                        number("days"),
                        text("word"),
                        text("scope"),
                        amount("popularity_low"),
                        amount("popularity_high"))
                .from(FactKind.KEYWORDS.asTable())
                .where(text("store").eq(store.value()))
                .and(field(name("in_force"), SQLDataType.BOOLEAN))
                .and(text("scope").eq("market"))
                .and(amount("popularity_low").isNotNull())
                .and(day().ge(days.from()))
                .and(day().lt(days.until()))
                .orderBy(day(), text("word"), number("days"), text("terminal"));
    }

    private static Field<LocalDate> day() {
        return field(name("day"), SQLDataType.LOCALDATE);
    }

    private static Field<Long> number(String column) {
        return field(name(column), SQLDataType.BIGINT);
    }

    private static Field<Double> amount(String column) {
        return field(name(column), SQLDataType.DOUBLE);
    }

    private static Field<String> text(String column) {
        return field(name(column), SQLDataType.VARCHAR);
    }
}
