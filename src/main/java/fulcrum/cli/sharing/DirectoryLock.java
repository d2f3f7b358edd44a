package fulcrum.cli.sharing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to open a data directory; at most one process has it. It ends with the process,
/// however that ends.
public final class DirectoryLock implements AutoCloseable {

    /// A second channel on the file would drop the lock of the first when it is closed (POSIX), so
    /// this process does not open one.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock if nobody has it; makes the directory if there is none.
    public static Optional<DirectoryLock> take(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Private.folder(directory);
        }
        var file = directory.toRealPath().resolve("lock");
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        Optional<DirectoryLock> taken = Optional.empty();
        try {
            taken = taken(file);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                OURS.remove(file);
            }
        }
    }

    private static Optional<DirectoryLock> taken(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new DirectoryLock(file, channel));
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OURS.remove(file);
        }
    }
}
