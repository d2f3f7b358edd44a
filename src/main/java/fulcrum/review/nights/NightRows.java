package fulcrum.review.nights;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.review.nights.Done.Standing;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Nights in the state database.
final class NightRows {

    private static final Table<Record> NIGHTS = table(name("nights"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> WORK = field(name("work"), String.class);
    private static final Field<String> DAY = field(name("day"), String.class);
    private static final Field<String> STANDING = field(name("standing"), String.class);
    private static final Field<Integer> MISSED = field(name("missed"), Integer.class);
    private static final Field<Integer> TRIES = field(name("tries"), Integer.class);
    private static final Field<String> PROCESS = field(name("process"), String.class);
    private static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<Long> AGAIN_AT = field(name("again_at"), Long.class);
    private static final Field<String> WHY = field(name("why"), String.class);

    private NightRows() {}

    /// @param process that claimed it last
    record Kept(Done done, String process, Instant againAt) {}

    /// Those of a work, the oldest day first.
    static List<Kept> of(DSLContext db, StoreId store, String work) {
        return db.selectFrom(NIGHTS)
                .where(STORE.eq(store.value()).and(WORK.eq(work)))
                .orderBy(DAY.desc())
                .limit(60)
                .fetch(NightRows::kept)
                .reversed();
    }

    /// The newest of all stores, the newest first.
    static List<Done> newest(DSLContext db, int limit) {
        return db.selectFrom(NIGHTS)
                .where(STANDING.ne(Standing.BEGUN.name()))
                .orderBy(DAY.desc(), CHANGED_AT.desc(), STORE, WORK)
                .limit(limit)
                .fetch(row -> kept(row).done());
    }

    static void insert(DSLContext db, Done done, String process) {
        db.insertInto(
                        NIGHTS,
                        STORE,
                        WORK,
                        DAY,
                        STANDING,
                        MISSED,
                        TRIES,
                        PROCESS,
                        CHANGED_AT,
                        AGAIN_AT,
                        WHY)
                .values(
                        done.store().value(),
                        done.work(),
                        done.day().toString(),
                        done.standing().name(),
                        done.missed(),
                        done.tries(),
                        process,
                        done.changedAt().toEpochMilli(),
                        done.changedAt().toEpochMilli(),
                        done.why())
                .execute();
    }

    static void update(DSLContext db, Done done, String process, Instant againAt) {
        db.update(NIGHTS)
                .set(STANDING, done.standing().name())
                .set(TRIES, done.tries())
                .set(PROCESS, process)
                .set(CHANGED_AT, done.changedAt().toEpochMilli())
                .set(AGAIN_AT, againAt.toEpochMilli())
                .set(WHY, done.why())
                .where(key(done))
                .execute();
    }

    private static Condition key(Done done) {
        return STORE.eq(done.store().value())
                .and(WORK.eq(done.work()))
                .and(DAY.eq(done.day().toString()));
    }

    private static Kept kept(Record row) {
        var done =
                new Done(
                        new StoreId(row.get(STORE)),
                        row.get(WORK),
                        LocalDate.parse(row.get(DAY)),
                        Standing.valueOf(row.get(STANDING)),
                        row.get(MISSED),
                        row.get(TRIES),
                        Instant.ofEpochMilli(row.get(CHANGED_AT)),
                        row.get(WHY));
        return new Kept(done, row.get(PROCESS), Instant.ofEpochMilli(row.get(AGAIN_AT)));
    }
}
