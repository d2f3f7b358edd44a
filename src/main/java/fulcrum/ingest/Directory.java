package fulcrum.ingest;

import fulcrum.store.StoreId;
import java.nio.file.Path;

/// Places in the data directory that belong to imports.
record Directory(Path root) {

    Path refused(StoreId store, ImportId id) {
        return root.resolve("refused").resolve(store.value()).resolve(id.value() + ".csv");
    }

    /// Kept and refused files are named by what was imported, so a path never comes from a user.
    Path kept(String keptAs) {
        return root.resolve("kept").resolve(keptAs);
    }

    static String keptAs(StoreId store, String sha256) {
        return store.value() + "/" + sha256.replace('#', '-') + ".rows.zst";
    }

    Path uploads() {
        return root.resolve("uploads");
    }
}
