package fulcrum.ingest.reading;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/// One pass over all bytes of a text: its SHA-256 and what speaks for which encoding.
record Scan(String sha256, TextEvidence evidence) {

    private static final int BLOCK = 1 << 18;

    /// While one block is hashed in another thread, the next is read and looked at in this one.
    static Scan of(Bytes bytes) throws IOException {
        var digest = digest();
        var evidence = new TextEvidence();
        byte[] block = new byte[BLOCK];
        byte[] other = new byte[BLOCK];
        var hashing = CompletableFuture.completedFuture(digest);
        try (var in = bytes.open()) {
            for (int got = in.readNBytes(block, 0, BLOCK); got > 0; ) {
                var seen = block;
                int length = got;
                hashing = hashing.thenApplyAsync(sum -> updated(sum, seen, length));
                evidence.see(block, length);
                block = other;
                other = seen;
                got = in.readNBytes(block, 0, BLOCK);
                hashing.join();
            }
        }
        evidence.end();
        return new Scan(HexFormat.of().formatHex(digest.digest()), evidence);
    }

    private static MessageDigest updated(MessageDigest digest, byte[] block, int length) {
        digest.update(block, 0, length);
        return digest;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
