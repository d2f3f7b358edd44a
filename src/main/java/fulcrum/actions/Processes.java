package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Who answers for which link of a store's process. Every change is kept.
public final class Processes {

    private static final Table<Record> OWNERS = table(name("link_owners"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> LINK = field(name("link"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> OWNER = field(name("owner"), String.class);
    private static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<String> CHANGED_BY = field(name("changed_by"), String.class);

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;

    public Processes(State state, AuditLog log, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.clock = clock;
    }

    /// The one person of each link that has one.
    public Map<Link, PersonId> owners(StoreId store) {
        var owners = new EnumMap<Link, PersonId>(Link.class);
        state.read(db ->
                        db.selectFrom(OWNERS)
                                .where(STORE.eq(store.value()))
                                .orderBy(VERSION)
                                .fetch())
                .forEach(row -> {
                    var link = Link.valueOf(row.get(LINK));
                    Optional.ofNullable(row.get(OWNER))
                            .map(PersonId::new)
                            .ifPresentOrElse(
                                    owner -> owners.put(link, owner), () -> owners.remove(link));
                });
        return owners;
    }

    /// Gives a link its one person, or nobody.
    public void own(Person by, StoreId store, Link link, Optional<Person> owner) {
        state.write(db -> {
            int version =
                    Optional.ofNullable(
                                    db.select(max(VERSION))
                                            .from(OWNERS)
                                            .where(STORE.eq(store.value()))
                                            .and(LINK.eq(link.name()))
                                            .fetchOne(0, Integer.class))
                            .orElse(0);
            db.insertInto(OWNERS, STORE, LINK, VERSION, OWNER, CHANGED_AT, CHANGED_BY)
                    .values(
                            store.value(),
                            link.name(),
                            version + 1,
                            owner.map(one -> one.id().value()).orElse(null),
                            clock.millis(),
                            by.name())
                    .execute();
            log.add(
                    db,
                    by.name(),
                    "own-link",
                    Map.of(
                            "store", store.value(),
                            "link", link.word(),
                            "owner", owner.map(Person::name).orElse("")));
        });
    }
}
