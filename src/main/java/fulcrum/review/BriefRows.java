package fulcrum.review;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.SaidJson;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Briefs and what was dismissed of them, in the state database.
final class BriefRows {

    private static final Table<Record> BRIEFS = table(name("briefs"));
    private static final Table<Record> DISMISSED = table(name("brief_dismissals"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> DAY = field(name("day"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<String> ITEM = field(name("item"), String.class);
    private static final Field<String> WHY = field(name("why"), String.class);
    private static final Field<Long> SAID_AT = field(name("said_at"), Long.class);
    private static final Field<String> SAID_BY = field(name("said_by"), String.class);

    private BriefRows() {}

    /// The last that was made for a day.
    static Optional<Brief> of(DSLContext db, StoreId store, LocalDate day) {
        return db.selectFrom(BRIEFS)
                .where(STORE.eq(store.value()).and(DAY.eq(day.toString())))
                .orderBy(NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> SaidJson.read(row.get(BODY), Brief.class));
    }

    /// What stood in any brief of a day under that key.
    static Optional<Item> item(DSLContext db, StoreId store, LocalDate day, String key) {
        return db
                .selectFrom(BRIEFS)
                .where(STORE.eq(store.value()).and(DAY.eq(day.toString())))
                .orderBy(NUMBER.desc())
                .fetch(row -> SaidJson.read(row.get(BODY), Brief.class))
                .stream()
                .flatMap(brief -> brief.items().stream())
                .filter(item -> item.key().equals(key))
                .findFirst();
    }

    /// The last that was made for any day before.
    static Optional<Brief> before(DSLContext db, StoreId store, LocalDate day) {
        return db.selectFrom(BRIEFS)
                .where(STORE.eq(store.value()).and(DAY.lt(day.toString())))
                .orderBy(DAY.desc(), NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> SaidJson.read(row.get(BODY), Brief.class));
    }

    static void add(DSLContext db, Brief brief) {
        int made =
                db.fetchCount(
                        BRIEFS,
                        STORE.eq(brief.store().value()).and(DAY.eq(brief.day().toString())));
        db.insertInto(BRIEFS)
                .set(STORE, brief.store().value())
                .set(DAY, brief.day().toString())
                .set(NUMBER, made + 1)
                .set(BODY, SaidJson.of(brief))
                .execute();
    }

    /// The last dismissal of each item since a day.
    static Map<String, Dismissal> dismissed(DSLContext db, StoreId store, LocalDate since) {
        var last = new LinkedHashMap<String, Dismissal>();
        db.selectFrom(DISMISSED)
                .where(STORE.eq(store.value()).and(DAY.ge(since.toString())))
                .orderBy(SAID_AT)
                .forEach(row ->
                        last.put(
                                row.get(ITEM),
                                new Dismissal(
                                        row.get(ITEM),
                                        LocalDate.parse(row.get(DAY)),
                                        row.get(WHY),
                                        Instant.ofEpochMilli(row.get(SAID_AT)),
                                        row.get(SAID_BY))));
        return last;
    }

    static void dismiss(DSLContext db, StoreId store, Dismissal one) {
        db.insertInto(DISMISSED)
                .set(STORE, store.value())
                .set(ITEM, one.item())
                .set(DAY, one.day().toString())
                .set(WHY, one.why())
                .set(SAID_AT, one.at().toEpochMilli())
                .set(SAID_BY, one.by())
                .execute();
    }

    static void takeBack(DSLContext db, StoreId store, String item) {
        db.deleteFrom(DISMISSED).where(STORE.eq(store.value()).and(ITEM.eq(item))).execute();
    }

    static List<Dismissal> all(DSLContext db, StoreId store, LocalDate since) {
        return List.copyOf(dismissed(db, store, since).values());
    }
}
