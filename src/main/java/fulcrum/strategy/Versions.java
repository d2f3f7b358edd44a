package fulcrum.strategy;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.store.StoreId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Every version of what is decided, in the state database.
final class Versions {

    private static final Table<Record> STRATEGIES = table(name("strategies"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<Integer> NUMBER = field(name("version"), Integer.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<String> CHANGED_BY = field(name("changed_by"), String.class);

    private final DSLContext db;
    private final StoreId store;

    Versions(DSLContext db, StoreId store) {
        this.db = db;
        this.store = store;
    }

    Optional<Version<Content>> last(Matter matter) {
        return db.selectFrom(STRATEGIES)
                .where(of(matter))
                .orderBy(NUMBER.desc())
                .limit(1)
                .fetchOptional(Versions::version);
    }

    /// The last first.
    List<Version<Content>> history(Matter matter) {
        return db.selectFrom(STRATEGIES)
                .where(of(matter))
                .orderBy(NUMBER.desc())
                .fetch(Versions::version);
    }

    /// The last version of each, as far as they were not withdrawn.
    List<Version<Content>> inForce() {
        Map<Matter, Version<Content>> last = new LinkedHashMap<>();
        db.selectFrom(STRATEGIES)
                .where(STORE.eq(store.value()))
                .orderBy(SUBJECT, NUMBER)
                .fetch(Versions::version)
                .forEach(version -> last.put(version.matter(), version));
        return last.values().stream()
                .filter(version -> !(version.content() instanceof Content.Withdrawn))
                .toList();
    }

    private Condition of(Matter matter) {
        return STORE.eq(store.value()).and(SUBJECT.eq(matter.id()));
    }

    void add(Version<Content> version) {
        db.insertInto(STRATEGIES, STORE, SUBJECT, NUMBER, BODY, REASON, CHANGED_AT, CHANGED_BY)
                .values(
                        store.value(),
                        version.matter().id(),
                        version.number(),
                        ContentText.of(version.content()),
                        version.reason(),
                        version.changedAt().toEpochMilli(),
                        version.changedBy())
                .execute();
    }

    private static Version<Content> version(Record row) {
        var matter = new Matter(row.get(SUBJECT));
        return new Version<>(
                matter,
                row.get(NUMBER),
                ContentText.read(matter, row.get(BODY)),
                row.get(REASON),
                Instant.ofEpochMilli(row.get(CHANGED_AT)),
                row.get(CHANGED_BY));
    }
}
