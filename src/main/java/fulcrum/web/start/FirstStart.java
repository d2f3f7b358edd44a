package fulcrum.web.start;

import fulcrum.store.People;
import fulcrum.store.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// The one-time code with which the first account is made.
///
/// It is shown on the console and in `first-start.txt` (for the owner's eyes only), never over
/// HTTP; it opens once, for 15 minutes, and 20 wrong codes close the door for as long.
public final class FirstStart {

    static final Duration LIFE = Duration.ofMinutes(15);
    static final int WRONG_CODES = 20;

    private final People people;
    private final Path file;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private Optional<Code> code = Optional.empty();
    private int wrong;
    private Instant closedUntil = Instant.MIN;

    private record Code(String value, Instant until) {}

    public FirstStart(People people, Path directory, InstantSource clock) {
        this.people = people;
        this.file = directory.resolve("first-start.txt");
        this.clock = clock;
    }

    /// What a code opens.
    public sealed interface Entry {
        record Open() implements Entry {}

        /// No such code, or no longer.
        record Refused() implements Entry {}

        record Closed(Duration left) implements Entry {}

        /// There is an account already.
        record Over() implements Entry {}
    }

    /// Makes a code where there is no person yet.
    public synchronized Optional<String> begin() {
        remove();
        if (!people.none()) {
            return Optional.empty();
        }
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        code = Optional.of(new Code(made, clock.instant().plus(LIFE)));
        write(made);
        return Optional.of(made);
    }

    synchronized Entry look(String given) {
        if (!people.none()) {
            return new Entry.Over();
        }
        var now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return new Entry.Closed(Duration.between(now, closedUntil));
        }
        if (code.filter(known -> now.isBefore(known.until()) && isSame(known, given)).isPresent()) {
            return new Entry.Open();
        }
        return given.isEmpty() ? new Entry.Refused() : refuse(now);
    }

    /// Whether somebody was already added under that name.
    boolean isTaken(String name) {
        return people.isTaken(name);
    }

    /// Makes the account; empty where somebody else was faster.
    synchronized Optional<Person> finish(String name, String passwordHash) {
        var boss = people.addFirst(name, passwordHash);
        code = Optional.empty();
        remove();
        return boss;
    }

    private Entry refuse(Instant now) {
        wrong++;
        if (wrong < WRONG_CODES) {
            return new Entry.Refused();
        }
        wrong = 0;
        closedUntil = now.plus(LIFE);
        return new Entry.Closed(LIFE);
    }

    private static boolean isSame(Code known, String given) {
        return MessageDigest.isEqual(utf8(known.value()), utf8(given));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(String made) {
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, onlyForTheOwner());
            Files.writeString(file, made + System.lineSeparator(), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void remove() {
        try {
            boolean removed = Files.deleteIfExists(file);
            assert removed || Files.notExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
