package fulcrum.ingest;

import fulcrum.ingest.layout.Layouts;
import fulcrum.store.Store;
import java.nio.file.Path;
import java.util.Optional;

/// A file to be imported.
///
/// @param name what the user calls it; shown, and read for dates, never used as a path
/// @param mapping how to read it where that is not to be recognised: a layout as YAML text
/// @param dates order of dates (`ymd`, `mdy`, `dmy`) where the cells do not tell
/// @param decimal decimal mark where the cells do not tell
/// @param acceptProposal true where a proposed mapping of an unknown table is good enough
/// @param dryRun true where facts must not change
/// @param person who imports
public record ImportRequest(
        Path file,
        String name,
        Store store,
        Optional<Mapping> mapping,
        Optional<String> dates,
        Optional<Character> decimal,
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
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                person);
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
