package fulcrum.ingest.keeping;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.State;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
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
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final State state;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

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
    /// Gives the tokens that are new.
    public Set<String> keep(DSLContext db, Map<String, String> idsByToken) {
        if (idsByToken.isEmpty() || isOff(db)) {
            return Set.of();
        }
        var added = new HashSet<String>();
        db.connection(connection -> insert(connection, idsByToken, added));
        return added;
    }

    private void insert(Connection connection, Map<String, String> idsByToken, Set<String> added)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into vault (customer, sealed) values (?, ?) on conflict do nothing")) {
            for (var entry : idsByToken.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, seal(entry.getKey(), entry.getValue()));
                if (insert.executeUpdate() > 0) {
                    added.add(entry.getKey());
                }
            }
        }
    }

    /// Takes out what {@link #keep} has just put in.
    public void takeOut(DSLContext db, Set<String> tokens) {
        for (var token : tokens) {
            db.deleteFrom(VAULT).where(CUSTOMER.eq(token)).execute();
        }
    }

    /// The platform's id behind a token.
    public Optional<String> reveal(String token) {
        return state.read(db ->
                        db.select(SEALED)
                                .from(VAULT)
                                .where(CUSTOMER.eq(token))
                                .fetchOptional(SEALED))
                .map(sealed -> open(token, sealed));
    }

    public void forget(String token) {
        state.write(db -> db.deleteFrom(VAULT).where(CUSTOMER.eq(token)).execute());
    }

    private String seal(String token, String id) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, token);
            var sealed = cipher.doFinal(id.getBytes(StandardCharsets.UTF_8));
            var encoder = Base64.getEncoder();
            return encoder.encodeToString(nonce) + ":" + encoder.encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt with AES-GCM", e);
        }
    }

    private String open(String token, String sealed) {
        try {
            int mark = sealed.indexOf(':');
            var decoder = Base64.getDecoder();
            var nonce = decoder.decode(sealed.substring(0, mark));
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce, token);
            return new String(
                    cipher.doFinal(decoder.decode(sealed.substring(mark + 1))),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the vault entry of %s does not open: it was changed, or keys/vault.key is not its key"
                            .formatted(token),
                    e);
        }
    }

    /// The token is bound to what it seals, so that entries cannot be exchanged.
    private Cipher cipher(int mode, byte[] nonce, String token) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(keys.key("vault"), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(token.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
