package fulcrum.ingest;

import fulcrum.ingest.layout.Layout;
import fulcrum.store.Store;
import java.nio.file.Path;
import java.util.Optional;

/// A file to be imported.
///
/// @param name what the user calls it; shown, and read for dates, never used as a path
/// @param mapping how to read it where that is not to be recognised
/// @param acceptProposal true where a proposed mapping of an unknown table is good enough
/// @param dryRun true where facts must not change
/// @param person who imports
public record ImportRequest(
        Path file,
        String name,
        Store store,
        Optional<Layout> mapping,
        boolean acceptProposal,
        boolean dryRun,
        String person) {}
