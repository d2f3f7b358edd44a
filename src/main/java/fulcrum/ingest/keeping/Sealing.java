package fulcrum.ingest.keeping;

import fulcrum.state.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts customers' ids with AES-256-GCM under the key of the vault. The token is bound to what
/// it seals, so that entries cannot be exchanged.
///
/// Not safe for use by several threads at once.
final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final Cipher cipher;

    Sealing(Keys keys) {
        this(new SecretKeySpec(keys.key("vault"), "AES"));
    }

    private Sealing(SecretKeySpec key) {
        this.key = key;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt with AES-GCM", e);
        }
    }

    /// The same for another thread.
    Sealing another() {
        return new Sealing(key);
    }

    String seal(String token, String id) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            begin(Cipher.ENCRYPT_MODE, nonce, token);
            var sealed = cipher.doFinal(id.getBytes(StandardCharsets.UTF_8));
            var encoder = Base64.getEncoder();
            return encoder.encodeToString(nonce) + ":" + encoder.encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not seal an id", e);
        }
    }

    String open(String token, String sealed) {
        try {
            int mark = sealed.indexOf(':');
            var decoder = Base64.getDecoder();
            begin(Cipher.DECRYPT_MODE, decoder.decode(sealed.substring(0, mark)), token);
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

    private void begin(int mode, byte[] nonce, String token) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(token.getBytes(StandardCharsets.UTF_8));
    }
}
