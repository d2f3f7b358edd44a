package fulcrum.warehouse;

import fulcrum.units.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The file of the facts. One that cannot be used any more is set aside, never deleted, and a new
/// one is begun: facts are built again from the rows that were kept.
final class FactsFile {

    private static final String NAME = "facts.duckdb";
    private static final String OLDER = NAME + ".older";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final List<Said> notes = new ArrayList<>();

    FactsFile(Path directory) {
        this.directory = directory;
    }

    /// What was done since the last call so that the facts can be opened.
    List<Said> notes() {
        var said = List.copyOf(notes);
        notes.clear();
        return said;
    }

    /// Opens the facts, with the tables of this program.
    DuckDb open() {
        try {
            return inThisEdition(DuckDb.open(directory));
        } catch (WarehouseUnavailable e) {
            if (!Damage.isInTheFile(e)) {
                throw e;
            }
            return Damage.isInTheLog(e) ? withoutLog() : anew(e);
        }
    }

    private DuckDb withoutLog() {
        var aside = aside(log());
        notes.add(Said.of("warehouse.log-set-aside", aside.getFileName()));
        try {
            return inThisEdition(DuckDb.open(directory));
        } catch (WarehouseUnavailable e) {
            return anew(e);
        }
    }

    private DuckDb anew(WarehouseUnavailable fault) {
        if (!Files.exists(main())) {
            throw fault;
        }
        setAside();
        return inThisEdition(DuckDb.open(directory));
    }

    /// Sets a damaged file aside; the next {@link #open} begins a new one.
    void setAside() {
        var aside = aside(main());
        if (Files.exists(log())) {
            notes.add(Said.of("warehouse.log-set-aside", aside(log()).getFileName()));
        }
        notes.add(Said.of("warehouse.set-aside", aside.getFileName()));
    }

    /// Renames a file; its name tells when it was last written.
    private Path aside(Path file) {
        try {
            var name =
                    "%s.corrupt-%s"
                            .formatted(
                                    file.getFileName(),
                                    STAMP.format(Files.getLastModifiedTime(file).toInstant()));
            var aside = file.resolveSibling(name);
            for (int i = 2; Files.exists(aside); i++) {
                aside = file.resolveSibling(name + "-" + i);
            }
            return Files.move(file, aside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set the damaged %s aside".formatted(file), e);
        }
    }

    /// An instance that stays open would be given again in place of the next file.
    private DuckDb inThisEdition(DuckDb engine) {
        boolean usable = false;
        try {
            var edition = engine.ask(Edition::of);
            if (edition == Edition.NEWER) {
                throw new IllegalStateException(
                        "the facts in %s were written by a newer Fulcrum: use the newer program"
                                .formatted(directory));
            }
            if (edition == Edition.NONE) {
                engine.run(FactTables::create);
            }
            usable = edition != Edition.OLDER;
        } finally {
            if (!usable) {
                engine.close();
            }
        }
        return usable ? engine : rebuilding();
    }

    private DuckDb rebuilding() {
        try {
            Files.move(main(), directory.resolve(OLDER));
            boolean hadLog = Files.deleteIfExists(log());
            assert !hadLog || Files.notExists(log());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot replace " + main(), e);
        }
        notes.add(Said.of("warehouse.older"));
        var engine = DuckDb.open(directory);
        engine.run(FactTables::create);
        return engine;
    }

    /// The facts hold every import: those of an earlier program are not needed any more.
    void isWhole() {
        try {
            boolean was = Files.deleteIfExists(directory.resolve(OLDER));
            assert !was || Files.notExists(directory.resolve(OLDER));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + OLDER, e);
        }
    }

    private Path main() {
        return directory.resolve(NAME);
    }

    private Path log() {
        return directory.resolve(NAME + ".wal");
    }
}
