package fulcrum.ingest;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.State;
import java.time.InstantSource;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The customers who are to stay forgotten, as tokens.
final class Forgotten {

    private static final Table<Record> FORGOTTEN = table(name("forgotten"));
    private static final Field<String> CUSTOMER = field(name("customer"), String.class);
    private static final Field<Long> AT = field(name("forgotten_at"), Long.class);

    private final State state;
    private final InstantSource clock;

    Forgotten(State state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    Set<String> all() {
        return state.read(db -> Set.copyOf(db.select(CUSTOMER).from(FORGOTTEN).fetchSet(CUSTOMER)));
    }

    void add(String token) {
        state.write(db ->
                db.insertInto(FORGOTTEN, CUSTOMER, AT)
                        .values(token, clock.instant().toEpochMilli())
                        .onConflictDoNothing()
                        .execute());
    }
}
