package fulcrum.ingest.keeping;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The platform's own ids of customers, encrypted (AES-256-GCM), so that lists for campaigns can be
/// made from tokens later. It can be switched off; then nothing is put in and what was is deleted.
public final class Vault {

    private static final Table<Record> VAULT = table(name("vault"));
    private static final Field<String> CUSTOMER = field(name("customer"), String.class);
    private static final Field<String> SEALED = field(name("sealed"), String.class);
    private static final Table<Record> SETTINGS = table(name("settings"));
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> VALUE = field(name("value"), String.class);
    private static final String OFF = "vault.off";
    private static final int BATCH = 1_000;

    private final State state;
    private final Keys keys;

    public Vault(State state, Keys keys) {
        this.state = state;
        this.keys = keys;
    }

    public boolean isOn() {
        return state.read(db -> !db.fetchExists(db.selectFrom(SETTINGS).where(NAME.eq(OFF))));
    }

    public void switchOn() {
        state.write(db -> db.deleteFrom(SETTINGS).where(NAME.eq(OFF)).execute());
    }

    /// Stops keeping ids and deletes those that were kept.
    public void switchOff() {
        state.write(db -> {
            db.insertInto(SETTINGS, NAME, VALUE)
                    .values(OFF, "true")
                    .onConflictDoNothing()
                    .execute();
            db.deleteFrom(VAULT).execute();
        });
    }

    /// Puts ids in, by token; those already there stay. In the order of the tokens, which spares
    /// the database most of its work.
    public void keep(Map<String, String> idsByToken) {
        if (idsByToken.isEmpty() || !isOn()) {
            return;
        }
        state.write(db -> db.connection(connection -> insert(connection, idsByToken)));
    }

    private void insert(Connection connection, Map<String, String> idsByToken) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into vault (customer, sealed) values (?, ?) on conflict do nothing")) {
            var sealing = new Sealing(keys);
            int waiting = 0;
            for (var entry : new TreeMap<>(idsByToken).entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, sealing.seal(entry.getKey(), entry.getValue()));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /// The platform's id behind a token.
    public Optional<String> reveal(String token) {
        return state.read(db ->
                        db.select(SEALED)
                                .from(VAULT)
                                .where(CUSTOMER.eq(token))
                                .fetchOptional(SEALED))
                .map(sealed -> new Sealing(keys).open(token, sealed));
    }

    public void forget(String token) {
        state.write(db -> db.deleteFrom(VAULT).where(CUSTOMER.eq(token)).execute());
    }
}
