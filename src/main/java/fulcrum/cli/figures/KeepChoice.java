package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.store.Store;
import fulcrum.strategy.Strategies.Change;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether what was found is kept, proposed to whoever decides, or only told.
final class KeepChoice {

    @Option(names = "--accept", paramLabel = "WHY", description = "Keeps the targets, and why.")
    private @Nullable String accept;

    @Option(
            names = "--propose",
            paramLabel = "WHY",
            description = "Proposes the targets to the boss, and why.")
    private @Nullable String propose;

    /// @param change with the reason that was given
    int keep(Desk desk, Store store, Function<String, Change> change) {
        if (accept != null) {
            return Voice.DECIDES.keep(desk, store, change.apply(accept));
        }
        return propose == null
                ? CommandLineDoor.DONE
                : Voice.PROPOSES.keep(desk, store, change.apply(propose));
    }
}
