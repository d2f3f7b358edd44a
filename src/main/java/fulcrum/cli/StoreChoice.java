package fulcrum.cli;

import fulcrum.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The store that a command is about.
public final class StoreChoice {

    @Option(names = "--store", paramLabel = "STORE", description = "The store.")
    private @Nullable String store;

    /// The one that is named, where one is.
    public Optional<Store> named(Desk desk) {
        return store == null ? Optional.empty() : Optional.of(chosen(desk));
    }

    public Store chosen(Desk desk) {
        var stores = desk.rooms().stores().all();
        if (stores.isEmpty()) {
            throw new UsageMistake(desk.say("cli.stores.none"));
        }
        var names = String.join(", ", stores.stream().map(one -> one.id().value()).toList());
        if (store == null) {
            throw new UsageMistake(desk.say("cli.figures.which-store", names));
        }
        for (var one : stores) {
            if (one.id().value().equals(store)) {
                return one;
            }
        }
        throw new UsageMistake(desk.say("cli.figures.no-such-store", store, names));
    }
}
