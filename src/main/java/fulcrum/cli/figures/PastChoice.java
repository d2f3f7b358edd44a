package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The moment whose knowledge a command asks for.
final class PastChoice {

    @Option(
            names = "--as-of",
            paramLabel = "ID|DAY[THH:MM]",
            description =
                    "As known after that import, or at that moment on the store's clock; imports that were undone since are left out.")
    private @Nullable String asOf;

    Past chosen(Desk desk, Store store) {
        return new Past(desk, store, Optional.ofNullable(asOf));
    }
}
