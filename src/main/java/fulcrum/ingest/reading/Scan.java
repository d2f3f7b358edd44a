package fulcrum.ingest.reading;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One pass over all bytes of a text: its SHA-256 and what speaks for which encoding.
record Scan(String sha256, TextEvidence evidence) {

    private static final int BLOCK = 1 << 16;

    static Scan of(Bytes bytes) throws IOException {
        var digest = digest();
        var evidence = new TextEvidence();
        var block = new byte[BLOCK];
        try (var in = bytes.open()) {
            for (int got = in.read(block); got >= 0; got = in.read(block)) {
                digest.update(block, 0, got);
                evidence.see(block, got);
            }
        }
        evidence.end();
        return new Scan(HexFormat.of().formatHex(digest.digest()), evidence);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
