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
    private static final Field<Integer> UNUSED = field(name("unused"), Integer.class);
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
        var owners = new EnumMap<Link, PersonId>(Link.class);
        charges(store)
                .forEach((link, charge) -> {
                    if (charge instanceof Charge.Of(var person)) {
                        owners.put(link, person);
                    }
                });
        return owners;
    }

    /// How each link is answered for, as it was last written.
    public Map<Link, Charge> charges(StoreId store) {
        return state.read(db -> charges(db, store));
    }

    private static Map<Link, Charge> charges(DSLContext db, StoreId store) {
        var charges = new EnumMap<Link, Charge>(Link.class);
        for (var link : Link.values()) {
            charges.put(link, new Charge.Nobody());
        }
        db.selectFrom(OWNERS)
                .where(STORE.eq(store.value()))
                .orderBy(VERSION)
                .forEach(row -> charges.put(Link.valueOf(row.get(LINK)), charge(row)));
        return charges;
    }

    private static Charge charge(Record row) {
        return row.get(UNUSED) == 1
                ? new Charge.Unused()
                : Optional.ofNullable(row.get(OWNER))
                        .map(PersonId::new)
                        .<Charge>map(Charge.Of::new)
                        .orElse(new Charge.Nobody());
    }

    /// The links for which nobody answers who works here now. What the store does without is none.
    public Set<Link> unowned(StoreId store) {
        return unowned(store, charges(store));
    }

    private Set<Link> unowned(StoreId store, Map<Link, Charge> charges) {
        var here =
                people.workers(store).stream()
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet());
        var unowned = EnumSet.noneOf(Link.class);
        charges.forEach((link, charge) -> {
            boolean answered =
                    switch (charge) {
                        case Charge.Of(var person) -> here.contains(person);
                        case Charge.Nobody _ -> false;
                        case Charge.Unused _ -> true;
                    };
            if (!answered) {
                unowned.add(link);
            }
        });
        return unowned;
    }

    /// All links, in their order.
    public List<LinkStanding> standings(StoreId store, LocalDate today) {
        var charges = charges(store);
        var unowned = unowned(store, charges);
        var open =
                actions.mostUrgent(store, Choice.ALL.with(Status.PLANNED, Status.RUNNING)).stream()
                        .map(Action::plan)
                        .collect(Collectors.groupingBy(Plan::link));
        return charges.entrySet().stream()
                .map(one -> {
                    var plans = open.getOrDefault(one.getKey(), List.of());
                    return new LinkStanding(
                            one.getKey(),
                            one.getValue(),
                            !unowned.contains(one.getKey()),
                            plans.size(),
                            (int) plans.stream().filter(plan -> plan.isOver(today)).count());
                })
                .toList();
    }

    /// Gives a link from the one who had it to another, to nobody, or does without it; false where
    /// somebody else changed it meanwhile.
    public boolean own(Person by, StoreId store, Link link, Charge before, Charge now) {
        var names = people.names();
        return state.transact(db -> {
            if (!before.equals(charges(db, store).get(link))) {
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
            db.insertInto(OWNERS, STORE, LINK, VERSION, OWNER, UNUSED, CHANGED_AT, CHANGED_BY)
                    .values(
                            store.value(),
                            link.name(),
                            version + 1,
                            now.person().map(PersonId::value).orElse(null),
                            now instanceof Charge.Unused ? 1 : 0,
                            clock.millis(),
                            by.name())
                    .execute();
            log.add(
                    db,
                    by.name(),
                    now instanceof Charge.Unused ? "do-without-link" : "own-link",
                    Map.of(
                            "store", store.value(),
                            "link", link.word(),
                            "owner", now.person().map(names::get).orElse("")));
            return true;
        });
    }
}
