package fulcrum.diagnosis.weight;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/// What facts say of a store's scores and ratings before a day.
record WeightFacts(Facts facts, StoreId store, LocalDate day) {

    /// What was shown earlier says nothing of today.
    private static final int YEAR = 365;

    /// One score as the platform showed it on a day.
    record Score(String name, Component.Stated stated) {}

    /// @param buyer the store's own mark of the buyer, where the order is known
    record Rating(LocalDate day, BigDecimal stars, Optional<String> buyer) {}

    /// The oldest first.
    List<Score> scores() {
        return facts.answer(scoresQuestion())
                .map(row ->
                        new Score(
                                row.get(0, String.class),
                                new Component.Stated(
                                        row.get(1, LocalDate.class),
                                        row.get(2, BigDecimal.class).doubleValue(),
                                        number(row, 3),
                                        number(row, 4))));
    }

    private static OptionalDouble number(Record row, int place) {
        var number = row.get(place, BigDecimal.class);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
    }

    Select<? extends Record> scoresQuestion() {
        var kind = FactKind.SERVICE_SCORES;
        var score = kind.column("score").as(String.class);
        var on = kind.column("day").as(LocalDate.class);
        var value = kind.column("value").as(BigDecimal.class);
        return select(
                        score,
                        on,
                        value,
                        kind.column("weight").as(BigDecimal.class),
                        kind.column("beats").as(BigDecimal.class))
                .from(kind.asTable())
                .where(isOurs())
                .and(value.isNotNull())
                .and(on.lt(day))
                .and(on.ge(day.minusDays(YEAR)))
                .orderBy(on, score, row());
    }

    /// All ratings that may count on a day or later, in the order in which they were given.
    List<Rating> ratings(int days) {
        return facts.answer(ratingsQuestion(days))
                .map(row ->
                        new Rating(
                                row.get(0, LocalDate.class),
                                row.get(1, BigDecimal.class),
                                Optional.ofNullable(row.get(2, String.class))));
    }

    Select<? extends Record> ratingsQuestion(int days) {
        var kind = FactKind.REVIEWS;
        var on = kind.column("day").as(LocalDate.class);
        var stars = kind.column("rating").as(BigDecimal.class);
        var order = kind.column("order_id").as(String.class);
        var buyers = buyers().asTable("buyers");
        var buyer = field(name("buyers", "buyer"), String.class);
        return select(on, stars, buyer)
                .from(kind.asTable())
                .leftJoin(buyers)
                .on(order.eq(field(name("buyers", "bought"), String.class)))
                .where(isOurs())
                .and(stars.isNotNull())
                .and(on.lt(day))
                .and(on.ge(days == 0 ? LocalDate.EPOCH : day.minusDays(days).withDayOfMonth(1)))
                .orderBy(on, kind.column("review_id").as(String.class), order, row());
    }

    private Select<? extends Record> buyers() {
        var kind = FactKind.ORDERS;
        var order = kind.column("order_id").as(String.class);
        return select(order.as("bought"), max(kind.column("customer").as(String.class)).as("buyer"))
                .from(kind.asTable())
                .where(isOurs())
                .groupBy(order);
    }

    private Condition isOurs() {
        return FactKind.STORE
                .as(String.class)
                .eq(store.value())
                .and(FactKind.IN_FORCE.as(Boolean.class));
    }

    private static Field<Long> row() {
        return FactKind.ROW.as(Long.class);
    }
}
