package fulcrum.diagnosis.topics;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;

/// The reviews of a store before a day.
record ReviewFacts(Facts facts, StoreId store, LocalDate day) {

    private static final int YEAR = 365;
    private static final int MOST = 30_000;

    /// Those of a year, and those without a day; of many the newest.
    List<Review> reviews() {
        return facts.answer(question()).map(ReviewFacts::review);
    }

    private static Review review(Record row) {
        var title = row.get(3, String.class);
        var text = row.get(4, String.class);
        return new Review(
                Optional.ofNullable(row.get(0, LocalDate.class)),
                Optional.ofNullable(row.get(1, String.class)).orElse(""),
                Optional.ofNullable(row.get(2, Boolean.class)),
                (title == null ? "" : title + " ") + (text == null ? "" : text),
                Optional.ofNullable(row.get(5, LocalDateTime.class))
                        .map(LocalDateTime::toLocalDate),
                new Review.Source(row.get(6, String.class), row.get(7, Long.class)));
    }

    Select<? extends Record> question() {
        var kind = FactKind.REVIEWS;
        var on = kind.column("day").as(LocalDate.class);
        var row = FactKind.ROW.as(Long.class);
        var from = FactKind.IMPORT.as(String.class);
        return select(
                        on,
                        kind.column("product_id").as(String.class),
                        kind.column("negative").as(Boolean.class),
                        kind.column("title").as(String.class),
                        kind.column("text").as(String.class),
                        kind.column("replied_at").as(LocalDateTime.class),
                        from,
                        row)
                .from(kind.asTable())
                .where(isOurs())
                .and(on.isNull().or(on.lt(day).and(on.ge(day.minusDays(YEAR)))))
                .orderBy(on.desc().nullsLast(), from, row)
                .limit(MOST);
    }

    /// What products are called.
    Map<String, String> titles() {
        var titles = new HashMap<String, String>();
        facts.answer(titlesQuestion())
                .forEach(row ->
                        Optional.ofNullable(row.get(1, String.class))
                                .ifPresent(title -> titles.put(row.get(0, String.class), title)));
        return titles;
    }

    Select<? extends Record> titlesQuestion() {
        var kind = FactKind.PRODUCTS;
        var product = kind.column("product_id").as(String.class);
        return select(product, max(kind.column("title").as(String.class)))
                .from(kind.asTable())
                .where(isOurs())
                .groupBy(product)
                .orderBy(product);
    }

    private Condition isOurs() {
        return FactKind.STORE
                .as(String.class)
                .eq(store.value())
                .and(FactKind.IN_FORCE.as(Boolean.class));
    }
}
