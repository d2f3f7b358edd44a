package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.actions.Exhibit.Deed;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The tables of evidence, read and written.
final class ExhibitRows {

    private static final Table<Record> EVIDENCE = table(name("action_evidence"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> SHA256 = field(name("sha256"), String.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<Long> SIZE = field(name("size"), Long.class);
    private static final Field<Long> ADDED_AT = field(name("added_at"), Long.class);
    private static final Field<String> ADDED_BY = field(name("added_by"), String.class);
    private static final Field<Long> TAKEN_AT = field(name("taken_at"), Long.class);
    private static final Field<String> TAKEN_BY = field(name("taken_by"), String.class);

    private static final Table<Record> FILES = table(name("evidence_files"));
    private static final Field<byte[]> CONTENT = field(name("content"), byte[].class);

    private ExhibitRows() {}

    static List<Exhibit> of(DSLContext db, ActionId action) {
        return db.selectFrom(EVIDENCE)
                .where(STORE.eq(action.store().value()).and(NUMBER.eq(action.number())))
                .orderBy(ADDED_AT, ID)
                .fetch(row -> exhibit(row, action));
    }

    private static Exhibit exhibit(Record row, ActionId action) {
        return new Exhibit(
                UUID.fromString(row.get(ID)),
                action,
                Exhibit.Kind.valueOf(row.get(KIND)),
                row.get(NAME),
                row.get(SHA256),
                row.get(SIZE),
                new Deed(Instant.ofEpochMilli(row.get(ADDED_AT)), row.get(ADDED_BY)),
                Optional.ofNullable(row.get(TAKEN_AT))
                        .map(at -> new Deed(Instant.ofEpochMilli(at), row.get(TAKEN_BY))));
    }

    static byte[] content(DSLContext db, String sha256) {
        return db.select(CONTENT)
                .from(FILES)
                .where(SHA256.eq(sha256))
                .fetchOptional(CONTENT)
                .orElseThrow(
                        () -> new IllegalStateException("no evidence is kept under " + sha256));
    }

    /// Bytes of all files of a store, those that were taken away too.
    static long bytes(DSLContext db, StoreId store) {
        return db.select(SIZE).from(EVIDENCE).where(STORE.eq(store.value())).fetch(SIZE).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static void insert(DSLContext db, Exhibit exhibit, Content.Known known) {
        db.insertInto(FILES, SHA256, CONTENT)
                .values(exhibit.sha256(), known.bytes())
                .onConflictDoNothing()
                .execute();
        db.insertInto(EVIDENCE)
                .set(ID, exhibit.id().toString())
                .set(STORE, exhibit.action().store().value())
                .set(NUMBER, exhibit.action().number())
                .set(SHA256, exhibit.sha256())
                .set(KIND, exhibit.kind().name())
                .set(NAME, exhibit.name())
                .set(SIZE, exhibit.size())
                .set(ADDED_AT, exhibit.added().at().toEpochMilli())
                .set(ADDED_BY, exhibit.added().by())
                .execute();
    }

    static void take(DSLContext db, Exhibit exhibit, Deed deed) {
        db.update(EVIDENCE)
                .set(TAKEN_AT, deed.at().toEpochMilli())
                .set(TAKEN_BY, deed.by())
                .where(ID.eq(exhibit.id().toString()))
                .execute();
    }

    static void putBack(DSLContext db, Exhibit exhibit) {
        db.update(EVIDENCE)
                .setNull(TAKEN_AT)
                .setNull(TAKEN_BY)
                .where(ID.eq(exhibit.id().toString()))
                .execute();
    }
}
