package fulcrum.ingest;

import fulcrum.ingest.layout.Layouts;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.nio.file.Path;
import java.util.Optional;

/// A file to be imported.
///
/// @param name what the user calls it; shown, and read for dates, never used as a path
/// @param mapping how to read it where that is not to be recognised: a layout as YAML text
/// @param written how its days and amounts are written, where the cells do not tell
/// @param period the days that it covers, where neither its rows nor the lines above them tell
/// @param acceptProposal true where a proposed mapping of an unknown table is good enough
/// @param dryRun true where facts must not change
/// @param person who imports
public record ImportRequest(
        Path file,
        String name,
        Store store,
        Optional<Mapping> mapping,
        AsWritten written,
        Optional<Period> period,
        boolean acceptProposal,
        boolean dryRun,
        String person) {

    /// A file that needs no further word.
    public static ImportRequest of(Path file, String name, Store store, String person) {
        return new ImportRequest(
                file,
                name,
                store,
                Optional.empty(),
                AsWritten.OPEN,
                Optional.empty(),
                false,
                false,
                person);
    }

    /// With what a person said of it.
    public ImportRequest answered(AsWritten itIsWritten, Optional<Period> covers) {
        return new ImportRequest(
                file, name, store, mapping, itIsWritten, covers, acceptProposal, dryRun, person);
    }

    /// Read as this mapping says.
    public ImportRequest mapped(Mapping as) {
        return new ImportRequest(
                file,
                name,
                store,
                Optional.of(as),
                written,
                period,
                acceptProposal,
                dryRun,
                person);
    }

    /// Without asking what can be proposed.
    public ImportRequest accepting() {
        return new ImportRequest(file, name, store, mapping, written, period, true, dryRun, person);
    }

    /// Without changing anything.
    public ImportRequest rehearsed() {
        return new ImportRequest(
                file, name, store, mapping, written, period, acceptProposal, true, person);
    }

    /// A layout that a person wrote or corrected; one with mistakes is refused, naming each.
    ///
    /// @param id under which it is kept for the next time
    public record Mapping(String id, String yaml) {
        public Mapping {
            var checked = Layouts.parse(id, yaml);
            assert checked.id().equals(id);
        }
    }
}
