package fulcrum.ingest;

import fulcrum.ingest.reading.Opened;
import fulcrum.ingest.reading.Reading;
import fulcrum.ingest.reading.ReadingLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks into files before anybody imports them.
final class Looking {

    private final Premises at;

    Looking(Premises at) {
        this.at = at;
    }

    static Opened opened(Path file, String name, Scratch scratch) throws IOException {
        return Reading.open(file, name, ReadingLimits.DEFAULT, scratch.folder(), Optional.empty());
    }

    /// Of the first table that a layout knows.
    StoreHints hints(Path file, String name) {
        try (var scratch = Scratch.in(at.directory().root())) {
            if (opened(file, name, scratch) instanceof Opened.Tables(var tables, var _)) {
                for (var table : tables) {
                    var recognition = Recognition.of(table, at.layouts());
                    if (recognition.match().isPresent()) {
                        return StoreHints.of(recognition);
                    }
                }
            }
            return StoreHints.NONE;
        } catch (IOException e) {
            return StoreHints.NONE;
        }
    }

    List<Seen> look(Path file, String name) {
        try (var scratch = Scratch.in(at.directory().root())) {
            var seen = new ArrayList<Seen>();
            if (opened(file, name, scratch) instanceof Opened.Tables(var tables, var _)) {
                for (var table : tables) {
                    var recognition = Recognition.of(table, at.layouts());
                    var proposal = at.mappings().propose(recognition.firstRows());
                    seen.add(Seen.of(table.name(), recognition, proposal));
                }
            }
            return seen;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + name, e);
        }
    }
}
