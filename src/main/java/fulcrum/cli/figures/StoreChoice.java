package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The store that a command is about.
final class StoreChoice {

    @Option(names = "--store", paramLabel = "STORE", description = "The store.")
    private @Nullable String store;

    Store chosen(Desk desk) {
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
