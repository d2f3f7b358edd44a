package fulcrum.ingest;

import fulcrum.store.StoreId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names an import by what was imported: the same rows into the same store have the same id, on
/// every machine and in every order.
public record ImportId(String value) {

    private static final int BYTES = 6;

    public static ImportId of(StoreId store, String sha256) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash =
                    digest.digest((store.value() + "\n" + sha256).getBytes(StandardCharsets.UTF_8));
            return new ImportId("i" + HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
