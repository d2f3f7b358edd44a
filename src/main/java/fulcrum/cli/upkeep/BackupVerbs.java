package fulcrum.cli.upkeep;

import fulcrum.backup.Backups;
import fulcrum.backup.Manifest;
import fulcrum.backup.Outcome;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.sharing.DirectoryLock;
import fulcrum.state.AuditLog.Chain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verbs that keep a data directory safe.
public final class BackupVerbs {

    private static final long MEGA = 1_000_000;

    private BackupVerbs() {}

    /// Writes a backup.
    @Command(
            name = "backup",
            description = {
                "Writes all that cannot be built anew into one file: the state, the keys, the rows as",
                "they were read. A server may go on meanwhile. Keep the file safe: it holds the keys."
            },
            footer = {"", "Example: fulcrum backup /mnt/usb/shop-2026-11-27.fulcrum"})
    public static final class Backup implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
        private Path file = Path.of("");

        public Backup(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            return switch (backups(desk).make(desk.path(file))) {
                case Outcome.Refused refused -> refused(desk, refused);
                case Outcome.Done(var manifest, _) -> {
                    desk.out()
                            .println(
                                    desk.say(
                                            "cli.backup.made",
                                            desk.path(file),
                                            manifest.files().size(),
                                            megabytes(manifest)));
                    yield CommandLineDoor.DONE;
                }
            };
        }
    }

    /// Looks through a backup, or through the data directory by way of one.
    @Command(
            name = "verify",
            description = {
                "Restores a backup into a folder that is taken away again, builds the facts from it and",
                "compares them with those of which it was made. Without a file: does so with a backup",
                "made now, and looks through the log of what people did."
            },
            footer = {"", "Example: fulcrum verify /mnt/usb/shop-2026-11-27.fulcrum"})
    public static final class Verify implements Callable<Integer> {

        private final Desk desk;

        @Parameters(arity = "0..1", paramLabel = "FILE", description = "The backup.")
        private @Nullable Path file;

        public Verify(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var work = desk.directory().resolve("work");
            if (file != null) {
                return told(
                        desk,
                        "cli.backup.verified",
                        Backups.verify(desk.path(file), work, desk.clock()));
            }
            var now =
                    work.resolve(
                            "verify-%d.fulcrum".formatted(desk.clock().instant().toEpochMilli()));
            try {
                if (backups(desk).make(now) instanceof Outcome.Refused refused) {
                    return refused(desk, refused);
                }
                int facts =
                        told(desk, "cli.backup.verified", Backups.verify(now, work, desk.clock()));
                return Math.max(facts, logged());
            } finally {
                delete(now);
            }
        }

        private int logged() {
            return switch (desk.rooms().log().verify()) {
                case Chain.Whole(var entries, var head) -> {
                    desk.out().println(desk.say("cli.audit.whole", entries, head));
                    yield CommandLineDoor.DONE;
                }
                case Chain.Broken(var sequence) -> {
                    desk.err().println(desk.say("cli.audit.broken", sequence));
                    yield CommandLineDoor.FAULT;
                }
            };
        }
    }

    /// Puts a backup back.
    @Command(
            name = "restore",
            description = {
                "Puts a backup into the data directory and builds the facts. Nothing is touched before all",
                "of the file is found whole. Customers who were forgotten since stay forgotten."
            },
            footer = {"", "Example: fulcrum restore shop-2026-11-27.fulcrum --data /srv/fulcrum"})
    public static final class Restore implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "FILE", description = "The backup.")
        private Path file = Path.of("");

        @Option(
                names = "--replace",
                description =
                        "Where the directory holds data: sets it aside in a folder before-… and goes on.")
        private boolean replace;

        public Restore(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (var lock = DirectoryLock.take(desk.directory()).orElse(null)) {
                if (lock == null) {
                    desk.err().println(desk.say("cli.backup.in-use", desk.directory()));
                    return CommandLineDoor.FAULT;
                }
                return told(
                        desk,
                        "cli.backup.restored",
                        Backups.restore(desk.path(file), desk.directory(), replace, desk.clock()));
            } catch (IOException e) {
                throw new UncheckedIOException("the data directory cannot be locked", e);
            }
        }
    }

    private static Backups backups(Desk desk) {
        var rooms = desk.rooms();
        return new Backups(rooms.state(), rooms.imports(), rooms.warehouse(), desk.clock());
    }

    private static int told(Desk desk, String key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused(desk, refused);
            case Outcome.Done(var manifest, var agreement) -> {
                desk.out()
                        .println(
                                desk.say(
                                        key,
                                        manifest.at().truncatedTo(ChronoUnit.SECONDS),
                                        manifest.files().size(),
                                        megabytes(manifest)));
                yield switch (agreement) {
                    case SAME, NOT_LOOKED_AT -> {
                        desk.out().println(desk.say("cli.backup.same"));
                        yield CommandLineDoor.DONE;
                    }
                    case OTHER_PROGRAM -> {
                        desk.out()
                                .println(desk.say("cli.backup.other-program", manifest.program()));
                        yield CommandLineDoor.DONE;
                    }
                    case OTHERWISE -> {
                        desk.err().println(desk.say("cli.backup.otherwise"));
                        yield CommandLineDoor.FAULT;
                    }
                };
            }
        };
    }

    private static int refused(Desk desk, Outcome.Refused refused) {
        desk.err().println(desk.say(refused.why()));
        return CommandLineDoor.FAULT;
    }

    private static String megabytes(Manifest manifest) {
        return "%.1f MB".formatted((double) manifest.size() / MEGA);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
