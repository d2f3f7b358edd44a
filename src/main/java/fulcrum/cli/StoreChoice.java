package fulcrum.cli;

import fulcrum.store.Store;
import java.util.List;
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
        if (store == null) {
            throw new UsageMistake(desk.say("cli.figures.which-store", names(stores)));
        }
        return of(desk, store);
    }

    /// The store of that id.
    public static Store of(Desk desk, String id) {
        var stores = desk.rooms().stores().all();
        return stores.stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new UsageMistake(desk.say("cli.figures.no-such-store", id, names(stores))));
    }

    private static String names(List<Store> stores) {
        return String.join(", ", stores.stream().map(one -> one.id().value()).toList());
    }
}
