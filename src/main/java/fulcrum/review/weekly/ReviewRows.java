package fulcrum.review.weekly;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.SaidJson;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Reviews, what was said in them, and signatures, in the state database.
final class ReviewRows {

    /// Older ones are read by their address.
    private static final int MOST_WEEKS = 120;

    private static final Table<Record> REVIEWS = table(name("reviews"));
    private static final Table<Record> NOTES = table(name("review_notes"));
    private static final Table<Record> SIGNATURES = table(name("review_signatures"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> WEEK = field(name("week"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> ABOUT = field(name("about"), String.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<Integer> ACTION = field(name("action"), Integer.class);
    private static final Field<Long> SAID_AT = field(name("said_at"), Long.class);
    private static final Field<String> SAID_BY = field(name("said_by"), String.class);
    private static final Field<Integer> TAKEN_BACK = field(name("taken_back"), Integer.class);
    private static final Field<Long> SIGNED_AT = field(name("signed_at"), Long.class);
    private static final Field<String> SIGNED_BY = field(name("signed_by"), String.class);

    private ReviewRows() {}

    private static Condition of(StoreId store, LocalDate monday) {
        return STORE.eq(store.value()).and(WEEK.eq(monday.toString()));
    }

    /// The last that was made of a week, or the one that was signed.
    static Optional<Review> review(DSLContext db, StoreId store, LocalDate monday) {
        var signed = signature(db, store, monday).map(Signature::number);
        var which = of(store, monday);
        return db.selectFrom(REVIEWS)
                .where(signed.map(number -> which.and(NUMBER.eq(number))).orElse(which))
                .orderBy(NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> SaidJson.read(row.get(BODY), Review.class));
    }

    /// The Mondays of all weeks that were made, the last first.
    static List<LocalDate> weeks(DSLContext db, StoreId store) {
        return db.selectDistinct(WEEK)
                .from(REVIEWS)
                .where(STORE.eq(store.value()))
                .orderBy(WEEK.desc())
                .limit(MOST_WEEKS)
                .fetch(row -> LocalDate.parse(row.value1()));
    }

    static Review add(DSLContext db, Review review) {
        var made = review.numbered(1 + highest(db, REVIEWS, of(review.store(), review.monday())));
        db.insertInto(REVIEWS)
                .set(STORE, made.store().value())
                .set(WEEK, made.monday().toString())
                .set(NUMBER, made.number())
                .set(BODY, SaidJson.of(made))
                .execute();
        return made;
    }

    private static int highest(DSLContext db, Table<Record> table, Condition which) {
        var row = db.select(max(NUMBER)).from(table).where(which).fetchOne();
        return row == null || row.value1() == null ? 0 : row.value1();
    }

    static Optional<Signature> signature(DSLContext db, StoreId store, LocalDate monday) {
        return db.selectFrom(SIGNATURES)
                .where(of(store, monday))
                .fetchOptional(row ->
                        new Signature(
                                row.get(NUMBER),
                                Instant.ofEpochMilli(row.get(SIGNED_AT)),
                                row.get(SIGNED_BY)));
    }

    static void sign(DSLContext db, Review review, Signature signature) {
        db.insertInto(SIGNATURES)
                .set(STORE, review.store().value())
                .set(WEEK, review.monday().toString())
                .set(NUMBER, signature.number())
                .set(SIGNED_AT, signature.at().toEpochMilli())
                .set(SIGNED_BY, signature.by())
                .execute();
    }

    /// Those that hold, in their order.
    static List<Note> notes(DSLContext db, StoreId store, LocalDate monday) {
        return db.selectFrom(NOTES)
                .where(of(store, monday))
                .and(TAKEN_BACK.eq(0))
                .orderBy(NUMBER)
                .fetch(ReviewRows::note);
    }

    static int nextNote(DSLContext db, StoreId store, LocalDate monday) {
        return 1 + highest(db, NOTES, of(store, monday));
    }

    static void add(DSLContext db, StoreId store, LocalDate monday, Note note) {
        db.insertInto(NOTES)
                .set(STORE, store.value())
                .set(WEEK, monday.toString())
                .set(NUMBER, note.number())
                .set(KIND, note.kind().name())
                .set(ABOUT, note.about())
                .set(WORDS, note.words())
                .set(ACTION, note.action().isPresent() ? (Integer) note.action().getAsInt() : null)
                .set(SAID_AT, note.at().toEpochMilli())
                .set(SAID_BY, note.by())
                .set(TAKEN_BACK, 0)
                .execute();
    }

    /// Whether there was one that held.
    static boolean takeBack(DSLContext db, StoreId store, LocalDate monday, int number) {
        return db.update(NOTES)
                        .set(TAKEN_BACK, 1)
                        .where(of(store, monday))
                        .and(NUMBER.eq(number))
                        .and(TAKEN_BACK.eq(0))
                        .execute()
                > 0;
    }

    private static Note note(Record row) {
        var action = Optional.ofNullable(row.get(ACTION));
        return new Note(
                row.get(NUMBER),
                Note.Kind.valueOf(row.get(KIND)),
                row.get(ABOUT),
                row.get(WORDS),
                action.map(OptionalInt::of).orElse(OptionalInt.empty()),
                Instant.ofEpochMilli(row.get(SAID_AT)),
                row.get(SAID_BY));
    }
}
