package fulcrum.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/// The secret keys of one data directory: 32 random bytes each, readable by their owner alone.
public final class Keys {

    private static final int BYTES = 32;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    public Keys(Path directory) {
        this.folder = directory.resolve("keys");
    }

    /// The key of that name; made at the first call.
    public byte[] key(String name) {
        var file = folder.resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return checked(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key " + file, e);
        }
    }

    /// Refuses a directory of which a key is not as it was made.
    public void check() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var keys = Files.newDirectoryStream(folder, "*.key")) {
            for (var key : keys) {
                var _ = checked(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys in " + folder, e);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(folder);
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        if (POSIX) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, key, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    }

    private static byte[] checked(Path file) throws IOException {
        var key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IllegalStateException(
                    "the key %s has %d bytes, not %d: put the right file back"
                            .formatted(file, key.length, BYTES));
        }
        if (POSIX && isOpen(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    "the key %s can be read by others: chmod 600 it, and think about who did"
                            .formatted(file));
        }
        return key;
    }

    private static boolean isOpen(Set<PosixFilePermission> permissions) {
        return permissions.stream().anyMatch(one -> !one.name().startsWith("OWNER_"));
    }
}
