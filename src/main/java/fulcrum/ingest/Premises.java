package fulcrum.ingest;

import fulcrum.ingest.keeping.Vault;
import fulcrum.ingest.layout.Layouts;
import fulcrum.state.Keys;
import fulcrum.state.State;
import fulcrum.store.Stores;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.InstantSource;

/// What imports work with.
///
/// @param shipped the layouts that come with the program
/// @param steps is told how far an import, an undo, a rebuild has come
record Premises(
        Stores stores,
        Warehouse warehouse,
        Directory directory,
        Room room,
        Ledger ledger,
        Keys keys,
        Vault vault,
        Mappings mappings,
        Forgotten forgotten,
        Layouts shipped,
        InstantSource clock,
        Step.Listener steps) {

    static Premises of(
            State state, Stores stores, Warehouse warehouse, Path directory, Beside beside) {
        var keys = new Keys(directory);
        return new Premises(
                stores,
                warehouse,
                new Directory(directory),
                new Room(directory),
                new Ledger(state),
                keys,
                new Vault(state, keys),
                new Mappings(state, beside.clock()),
                new Forgotten(state, beside.clock()),
                Layouts.shipped(),
                beside.clock(),
                beside.steps());
    }

    /// What comes from outside.
    record Beside(InstantSource clock, Step.Listener steps) {}

    /// All layouts: those that users confirmed, then those that come with the program.
    Layouts layouts() {
        return shipped.with(mappings.all());
    }
}
