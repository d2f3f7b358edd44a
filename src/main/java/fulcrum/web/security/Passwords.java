package fulcrum.web.security;

import fulcrum.units.Said;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What a password must be, and how it is kept.
///
/// 15 to 128 characters and none of the common ones (NIST SP 800-63B-4, 3.1.1.2, single factor);
/// Argon2id with 19 MiB and two passes (OWASP password storage, 2025). Nothing is cut off.
public final class Passwords {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 128;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private static final PasswordEncoder ARGON =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);

    /// Made once, for it takes its time.
    private static final String NOBODYS = ARGON.encode("nobody has this password");

    private final PasswordEncoder encoder;
    private final String nobodys;

    /// Bounds the memory that many sign-ins at once can take.
    private final Semaphore atOnce = new Semaphore(4);

    private final CommonWords common = CommonWords.read();

    public Passwords() {
        this(ARGON, NOBODYS);
    }

    /// @param encoder by which they are kept
    /// @param nobodys to be compared with where there is no hash
    Passwords(PasswordEncoder encoder, String nobodys) {
        this.encoder = encoder;
        this.nobodys = nobodys;
    }

    /// Why a password cannot be taken.
    public enum Objection {
        TOO_SHORT(Said.of("web.password.too-short", SHORTEST)),
        TOO_LONG(Said.of("web.password.too-long", LONGEST)),
        COMMON(Said.of("web.password.common")),
        IS_THE_NAME(Said.of("web.password.is-the-name"));

        private final Said said;

        Objection(Said said) {
            this.said = said;
        }

        public Said said() {
            return said;
        }
    }

    public Optional<Objection> objection(String password, String name) {
        var given = normal(password);
        int characters = given.codePointCount(0, given.length());
        if (characters < SHORTEST) {
            return Optional.of(Objection.TOO_SHORT);
        }
        if (characters > LONGEST) {
            return Optional.of(Objection.TOO_LONG);
        }
        var plain = given.toLowerCase(Locale.ROOT);
        if (common.covers(plain)) {
            return Optional.of(Objection.COMMON);
        }
        return plain.contains(normal(name).strip().toLowerCase(Locale.ROOT)) && name.length() > 3
                ? Optional.of(Objection.IS_THE_NAME)
                : Optional.empty();
    }

    /// What is wrong with a password that somebody typed twice.
    public Optional<Said> fault(String password, String again, String name) {
        return password.equals(again)
                ? objection(password, name).map(Objection::said)
                : Optional.of(Said.of("web.password.not-the-same"));
    }

    public String hash(String password) {
        return quietly(() -> encoder.encode(normal(password)));
    }

    /// Whether the password is the one; takes as long when there is no hash to compare with.
    public boolean matches(String password, Optional<String> hash) {
        var given = normal(password);
        boolean tooLong = given.codePointCount(0, given.length()) > LONGEST;
        var compared = tooLong ? "" : given;
        boolean same = quietly(() -> encoder.matches(compared, hash.orElse(nobodys)));
        return same && hash.isPresent() && !tooLong;
    }

    private <T> T quietly(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
