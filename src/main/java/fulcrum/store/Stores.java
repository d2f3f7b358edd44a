package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.State;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The shops that this installation runs.
public final class Stores {

    private static final Table<Record> STORES = table(name("stores"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> PLATFORM = field(name("platform"), String.class);
    private static final Field<String> CURRENCY = field(name("currency"), String.class);
    private static final Field<String> ZONE = field(name("zone"), String.class);

    private static final Table<Record> INVENTED = table(name("invented_stores"));
    private static final Field<String> INVENTED_STORE = field(name("store"), String.class);

    private final State state;

    public Stores(State state) {
        this.state = state;
    }

    /// All stores, by id.
    public List<Store> all() {
        return state.read(db -> db.selectFrom(STORES).orderBy(ID).fetch(Stores::store));
    }

    public Optional<Store> find(StoreId id) {
        return state.read(
                db -> db.selectFrom(STORES).where(ID.eq(id.value())).fetchOptional(Stores::store));
    }

    /// Adds the store, or changes one that has its id.
    public void save(Store store) {
        state.write(db ->
                db.insertInto(STORES, ID, NAME, PLATFORM, CURRENCY, ZONE)
                        .values(
                                store.id().value(),
                                store.name(),
                                store.platform(),
                                store.currency().getCurrencyCode(),
                                store.zone().getId())
                        .onConflict(ID)
                        .doUpdate()
                        .set(NAME, store.name())
                        .set(PLATFORM, store.platform())
                        .set(CURRENCY, store.currency().getCurrencyCode())
                        .set(ZONE, store.zone().getId())
                        .execute());
    }

    /// Says of a store that a simulator made it up.
    public void markInvented(StoreId id) {
        state.write(db ->
                db.insertInto(INVENTED, INVENTED_STORE)
                        .values(id.value())
                        .onConflictDoNothing()
                        .execute());
    }

    /// The stores that a simulator made up.
    public Set<StoreId> invented() {
        return state.read(db ->
                db.select(INVENTED_STORE)
                        .from(INVENTED)
                        .fetchSet(row -> new StoreId(row.value1())));
    }

    private static Store store(Record row) {
        return new Store(
                new StoreId(row.get(ID)),
                row.get(NAME),
                row.get(PLATFORM),
                Currency.getInstance(row.get(CURRENCY)),
                ZoneId.of(row.get(ZONE)));
    }
}
