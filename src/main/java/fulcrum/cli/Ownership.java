package fulcrum.cli;

import fulcrum.backup.Backups;
import fulcrum.cli.sharing.DirectoryBusy;
import fulcrum.cli.sharing.DirectoryLock;
import fulcrum.cli.sharing.OwnedElsewhere;
import fulcrum.cli.sharing.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/// This process as the owner of a data directory, from the first verb that needs the rooms until it
/// is closed.
public final class Ownership implements Opening, AutoCloseable {

    private static final Duration BEFORE_SAYING = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(30);

    private final Duration longest;
    private Optional<DirectoryLock> lock = Optional.empty();
    private Optional<Rooms> rooms = Optional.empty();

    public Ownership() {
        this(LONGEST);
    }

    Ownership(Duration longest) {
        this.longest = longest;
    }

    /// Opens the rooms if nobody has the directory. Waits while another command has it; throws
    /// {@link OwnedElsewhere} where a server has it.
    @Override
    public Rooms rooms(Desk desk) {
        if (rooms.isEmpty()) {
            lock = Optional.of(lock(desk));
            if (Backups.isHalf(desk.directory())) {
                throw new IllegalStateException(desk.say("backup.half", desk.directory()));
            }
            rooms =
                    Optional.of(
                            new Rooms(
                                    desk.directory(),
                                    desk.clock(),
                                    said -> desk.err().println(desk.say(said))));
        }
        return rooms.get();
    }

    private DirectoryLock lock(Desk desk) {
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            var taken = attempt(desk);
            if (taken.isPresent()) {
                return taken.get();
            }
            var waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(longest) > 0) {
                throw new DirectoryBusy(
                        desk.say("cli.sharing.busy", desk.directory(), longest.toSeconds()));
            }
            if (!told && waited.compareTo(BEFORE_SAYING) > 0) {
                desk.err().println(desk.say("cli.sharing.waiting", desk.directory()));
                told = true;
            }
            pause();
        }
    }

    private static Optional<DirectoryLock> attempt(Desk desk) {
        try {
            var taken = DirectoryLock.take(desk.directory());
            if (taken.isEmpty()) {
                Owner.reach(desk.directory())
                        .ifPresent(owner -> {
                            throw new OwnedElsewhere(owner);
                        });
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    desk.say(
                            "cli.sharing.no-lock",
                            desk.directory(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the data directory", e);
        }
    }

    @Override
    public void close() {
        rooms.ifPresent(Rooms::close);
        rooms = Optional.empty();
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the data directory does not close", e);
        }
        lock = Optional.empty();
    }
}
