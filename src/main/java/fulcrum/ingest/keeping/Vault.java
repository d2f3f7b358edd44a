package fulcrum.ingest.keeping;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.Keys;
import fulcrum.state.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
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
    private static final int AT_ONCE = 64 * BATCH;

    private final State state;
    private final Keys keys;

    public Vault(State state, Keys keys) {
        this.state = state;
        this.keys = keys;
    }

    public boolean isOn() {
        return state.read(db -> !isOff(db));
    }

    private static boolean isOff(DSLContext db) {
        return db.fetchExists(db.selectFrom(SETTINGS).where(NAME.eq(OFF)));
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

    /// Puts ids in, by token, inside a transaction of the state database; those already there stay.
    /// Gives the tokens that are new. In the order of the tokens, which spares the database most of
    /// its work.
    public Set<String> keep(DSLContext db, Map<String, String> idsByToken) {
        if (idsByToken.isEmpty() || isOff(db)) {
            return Set.of();
        }
        var added = new HashSet<String>();
        db.connection(connection -> insert(connection, idsByToken, added));
        return added;
    }

    private void insert(Connection connection, Map<String, String> ids, Set<String> added)
            throws SQLException {
        var tokens = ids.keySet().toArray(String[]::new);
        Arrays.parallelSort(tokens);
        try (var insert =
                connection.prepareStatement(
                        "insert into vault (customer, sealed) values (?, ?) on conflict do nothing")) {
            var sealing = new Sealing(keys);
            for (int from = 0; from < tokens.length; from += AT_ONCE) {
                int to = Math.min(from + AT_ONCE, tokens.length);
                for (var batch : sealed(Arrays.asList(tokens).subList(from, to), ids, sealing)) {
                    insert(insert, batch, added);
                }
            }
        }
    }

    /// Sealed by all cores, a batch each.
    private static List<Batch> sealed(
            List<String> tokens, Map<String, String> ids, Sealing sealing) {
        return IntStream.rangeClosed(0, (tokens.size() - 1) / BATCH)
                .mapToObj(i -> tokens.subList(i * BATCH, Math.min((i + 1) * BATCH, tokens.size())))
                .parallel()
                .map(batch -> Batch.of(batch, ids, sealing.another()))
                .toList();
    }

    /// Tokens beside the ids that they stand for, sealed.
    private record Batch(List<String> tokens, List<String> sealed) {

        static Batch of(List<String> tokens, Map<String, String> ids, Sealing sealing) {
            var sealed = new ArrayList<String>();
            for (var token : tokens) {
                sealed.add(sealing.seal(token, ids.getOrDefault(token, "")));
            }
            return new Batch(tokens, sealed);
        }
    }

    private static void insert(PreparedStatement insert, Batch batch, Set<String> added)
            throws SQLException {
        for (int i = 0; i < batch.tokens().size(); i++) {
            insert.setString(1, batch.tokens().get(i));
            insert.setString(2, batch.sealed().get(i));
            insert.addBatch();
        }
        var changed = insert.executeBatch();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] > 0) {
                added.add(batch.tokens().get(i));
            }
        }
    }

    /// Takes ids out, inside a transaction of the state database.
    public void takeOut(DSLContext db, Set<String> tokens) {
        db.connection(connection -> {
            try (var delete = connection.prepareStatement("delete from vault where customer = ?")) {
                int waiting = 0;
                for (var token : tokens) {
                    delete.setString(1, token);
                    delete.addBatch();
                    if (++waiting % BATCH == 0) {
                        delete.executeBatch();
                    }
                }
                delete.executeBatch();
            }
        });
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
