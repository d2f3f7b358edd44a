package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
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
    private final People people;
    private final Actions actions;
    private final InstantSource clock;

    public Processes(
            State state, AuditLog log, People people, Actions actions, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.people = people;
        this.actions = actions;
        this.clock = clock;
    }

    /// The one person of each link that was given one, who may have left since.
    public Map<Link, PersonId> owners(StoreId store) {
        return state.read(db -> owners(db, store));
    }

    private static Map<Link, PersonId> owners(DSLContext db, StoreId store) {
        var owners = new EnumMap<Link, PersonId>(Link.class);
        db.selectFrom(OWNERS)
                .where(STORE.eq(store.value()))
                .orderBy(VERSION)
                .forEach(row -> {
                    var link = Link.valueOf(row.get(LINK));
                    Optional.ofNullable(row.get(OWNER))
                            .map(PersonId::new)
                            .ifPresentOrElse(
                                    owner -> owners.put(link, owner), () -> owners.remove(link));
                });
        return owners;
    }

    /// The links for which nobody answers who works here now.
    public Set<Link> unowned(StoreId store) {
        var here =
                people.workers(store).stream()
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet());
        var unowned = EnumSet.allOf(Link.class);
        owners(store)
                .forEach((link, owner) -> {
                    if (here.contains(owner)) {
                        unowned.remove(link);
                    }
                });
        return unowned;
    }

    /// All links, in their order.
    public List<LinkStanding> standings(StoreId store, LocalDate today) {
        var owners = owners(store);
        var unowned = unowned(store);
        var open =
                actions.mostUrgent(store, Choice.ALL.with(Status.PLANNED, Status.RUNNING)).stream()
                        .map(Action::plan)
                        .collect(Collectors.groupingBy(Plan::link));
        return Arrays.stream(Link.values())
                .map(link -> {
                    var plans = open.getOrDefault(link, List.of());
                    return new LinkStanding(
                            link,
                            Optional.ofNullable(owners.get(link)),
                            !unowned.contains(link),
                            plans.size(),
                            (int) plans.stream().filter(plan -> plan.isOver(today)).count());
                })
                .toList();
    }

    /// Gives a link from the one who had it to another, or to nobody; false where it went to
    /// somebody else meanwhile.
    public boolean own(
            Person by,
            StoreId store,
            Link link,
            Optional<PersonId> before,
            Optional<Person> owner) {
        return state.transact(db -> {
            if (!Optional.ofNullable(owners(db, store).get(link)).equals(before)) {
                return false;
            }
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
            return true;
        });
    }
}
