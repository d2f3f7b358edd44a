package fulcrum.ingest.keeping;

import fulcrum.ingest.translating.Customers;
import fulcrum.state.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Customers as keyed hashes: HMAC-SHA-256 of the platform's id under a key of this installation,
/// the first 96 bits in hex behind `c`.
///
/// Not safe for use by several threads at once.
public final class CustomerTokens implements Customers {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 12;
    private static final int KNOWN = 1 << 20;
    private static final String MARK = "customer:";
    private static final Pattern KEPT = Pattern.compile(MARK + "(c[0-9a-f]{24})");

    private final SecretKeySpec key;
    private final Mac mac;
    private final Set<String> forgotten;
    private final Seen seen;
    private final Map<String, String> known;
    private String lastId = "";
    private String lastToken = "";

    /// Is told of each customer whose id was read, by any thread; the same one may be told again.
    @FunctionalInterface
    public interface Seen {
        void customer(String token, String id);
    }

    /// @param forgotten tokens that are never given
    public CustomerTokens(Keys keys, Set<String> forgotten, Seen seen) {
        this(
                new SecretKeySpec(keys.key("customer"), ALGORITHM),
                Set.copyOf(forgotten),
                seen,
                new ConcurrentHashMap<>());
    }

    private CustomerTokens(
            SecretKeySpec key, Set<String> forgotten, Seen seen, Map<String, String> known) {
        this.key = key;
        this.forgotten = forgotten;
        this.seen = seen;
        this.known = known;
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /// The same for another thread; what one has made, both know.
    public CustomerTokens another() {
        return new CustomerTokens(key, forgotten, seen, known);
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
        if (!id.equals(lastId)) {
            lastToken = found(id);
            lastId = id;
        }
        return lastToken;
    }

    private String found(String id) {
        var token = known.get(id);
        if (token == null) {
            token = made(id);
            if (known.size() >= KNOWN) {
                known.clear();
            }
            known.put(id, token);
        }
        return token;
    }

    private String made(String id) {
        var token = hash(id);
        if (forgotten.contains(token)) {
            return "";
        }
        seen.customer(token, id.strip());
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

    /// The token in a cell of rows that were kept.
    public static Optional<String> in(String kept) {
        return kept.startsWith(MARK)
                ? Optional.of(kept.substring(MARK.length()))
                : Optional.empty();
    }

    /// A text of kept rows, no longer saying which rows are of these customers.
    public static String without(String text, Set<String> tokens) {
        return KEPT.matcher(text)
                .replaceAll(found -> tokens.contains(found.group(1)) ? "" : found.group());
    }

    @Override
    public boolean isToken(String text) {
        return text.startsWith(MARK);
    }
}
