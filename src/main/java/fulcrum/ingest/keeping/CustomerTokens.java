package fulcrum.ingest.keeping;

import fulcrum.ingest.translating.Customers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Customers as keyed hashes: HMAC-SHA-256 of the platform's id under a key of this installation,
/// the first 96 bits in hex behind `c`.
///
/// Not safe for use by several threads at once.
public final class CustomerTokens implements Customers {

    private static final int BYTES = 12;
    private static final int CACHE = 1 << 18;
    private static final String MARK = "customer:";

    private final Mac mac;
    private final Set<String> forgotten;
    private final Seen seen;
    private final String[] cachedIds = new String[CACHE];
    private final String[] cachedTokens = new String[CACHE];

    /// Is told of each customer whose id was read; the same one may be told again.
    @FunctionalInterface
    public interface Seen {
        void customer(String token, String id);
    }

    /// @param forgotten tokens that are never given
    public CustomerTokens(Keys keys, Set<String> forgotten, Seen seen) {
        this.forgotten = Set.copyOf(forgotten);
        this.seen = seen;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key("customer"), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    @Override
    public String token(String id) {
        if (isToken(id)) {
            var token = id.substring(MARK.length());
            return forgotten.contains(token) ? "" : token;
        }
        if (id.isBlank()) {
            return "";
        }
        int place = (id.hashCode() * 0x9E3779B1) >>> 14;
        var cached = cachedIds[place];
        if (cached != null && cached.equals(id)) {
            return cachedTokens[place];
        }
        var token = hash(id);
        if (forgotten.contains(token)) {
            token = "";
        } else {
            seen.customer(token, id.strip());
        }
        cachedIds[place] = id;
        cachedTokens[place] = token;
        return token;
    }

    /// The token of an id, forgotten or not.
    public String hash(String id) {
        var text = id.strip();
        var folded = text.contains("@") ? text.toLowerCase(Locale.ROOT) : text;
        var hash = mac.doFinal(folded.getBytes(StandardCharsets.UTF_8));
        return "c" + HexFormat.of().formatHex(hash, 0, BYTES);
    }

    /// How a token stands in rows that are kept, so that it is not hashed again.
    public String kept(String token) {
        return token.isEmpty() ? "" : MARK + token;
    }

    @Override
    public boolean isToken(String text) {
        return text.startsWith(MARK);
    }
}
