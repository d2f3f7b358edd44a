package fulcrum.web.data;

import fulcrum.store.StoreId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.multipart.MultipartFile;

/// Files on their way in, under names of our own: what a user calls a file is never a path.
///
/// A file stays until it is imported; one that waits for an answer of its reader, for a day, also
/// over a restart: beside it stands a note of what it is.
public final class Uploads {

    /// Bytes that one file may have.
    public static final long LIMIT = 200_000_000;

    static final Duration PATIENCE = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;
    private static final String NOTE = ".note";

    private final Path folder;
    private final InstantSource clock;
    private final Map<String, Upload> waiting = new ConcurrentHashMap<>();

    public Uploads(Path directory, InstantSource clock) {
        this.folder = directory.resolve("work").resolve("uploads");
        this.clock = clock;
        takeUp();
    }

    /// @param name what the user calls the file; shown only
    public record Upload(String id, Path file, String name, StoreId store, Instant since) {

        long bytes() {
            return file.toFile().length();
        }
    }

    /// Takes over what came with a request.
    Upload take(MultipartFile file, StoreId store, Optional<Instant> modified) {
        var id = UUID.randomUUID().toString();
        var place = folder.resolve(id);
        try {
            file.transferTo(place.toFile());
            if (modified.isPresent()) {
                Files.setLastModifiedTime(place, FileTime.from(modified.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be written to " + folder, e);
        }
        return new Upload(id, place, shownName(file), store, clock.instant());
    }

    /// Lets a file wait for an answer of its reader.
    void keep(Upload upload) {
        var note = new Properties();
        note.setProperty("name", upload.name());
        note.setProperty("store", upload.store().value());
        note.setProperty("since", upload.since().toString());
        try (var out = Files.newBufferedWriter(noteOf(upload.file()))) {
            note.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note which file waits in " + folder, e);
        }
        waiting.put(upload.id(), upload);
    }

    Optional<Upload> find(String id) {
        dismissOld();
        return Optional.ofNullable(waiting.get(id));
    }

    List<Upload> waitingFor(StoreId store) {
        dismissOld();
        return waiting.values().stream()
                .filter(upload -> upload.store().equals(store))
                .sorted(Comparator.comparing(Upload::since).thenComparing(Upload::id))
                .toList();
    }

    /// Bytes of all files that wait, of whatever store.
    public long waitingBytes() {
        dismissOld();
        return waiting.values().stream().mapToLong(Upload::bytes).sum();
    }

    /// Bytes that the disk has left.
    public long free() {
        return folder.toFile().getUsableSpace();
    }

    void dismiss(Upload upload) {
        waiting.remove(upload.id(), upload);
        delete(upload.file());
        delete(noteOf(upload.file()));
    }

    private void dismissOld() {
        var oldest = clock.instant().minus(PATIENCE);
        for (var upload : new ArrayList<>(waiting.values())) {
            if (upload.since().isBefore(oldest)) {
                dismiss(upload);
            }
        }
    }

    /// Files that waited when the last process ended wait on; what else it left is deleted.
    private void takeUp() {
        try {
            Files.createDirectories(folder);
            try (var left = Files.newDirectoryStream(folder)) {
                for (var file : left) {
                    if (!file.toString().endsWith(NOTE)) {
                        noted(file)
                                .ifPresentOrElse(
                                        one -> waiting.put(one.id(), one), () -> delete(file));
                    }
                }
            }
            try (var notes = Files.newDirectoryStream(folder, "*" + NOTE)) {
                for (var note : notes) {
                    if (!waiting.containsKey(note.getFileName().toString().replace(NOTE, ""))) {
                        delete(note);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }

    private static Optional<Upload> noted(Path file) throws IOException {
        if (Files.notExists(noteOf(file))) {
            return Optional.empty();
        }
        var note = new Properties();
        try (var in = Files.newBufferedReader(noteOf(file))) {
            note.load(in);
            return Optional.of(
                    new Upload(
                            file.getFileName().toString(),
                            file,
                            note.getProperty("name", ""),
                            new StoreId(note.getProperty("store", "")),
                            Instant.parse(note.getProperty("since", ""))));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            // a note that a crash cut off
            return Optional.empty();
        }
    }

    private static Path noteOf(Path file) {
        return file.resolveSibling(file.getFileName() + NOTE);
    }

    private static void delete(Path file) {
        try {
            boolean deleted = Files.deleteIfExists(file);
            assert deleted || Files.notExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static String shownName(MultipartFile file) {
        var given = file.getOriginalFilename();
        var name = given == null ? "" : given;
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return plain.isEmpty()
                ? "file"
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
