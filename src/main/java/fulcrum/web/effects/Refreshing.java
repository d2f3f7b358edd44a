package fulcrum.web.effects;

import fulcrum.effects.Effects;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads actions in the background while people go on; once for each store at a time.
final class Refreshing {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

    private final Effects effects;
    private final Set<StoreId> running = ConcurrentHashMap.newKeySet();

    Refreshing(Effects effects) {
        this.effects = effects;
    }

    void start(Store store) {
        if (running.add(store.id())) {
            Thread.ofVirtual()
                    .name("effects of " + store.id())
                    .start(() -> {
                        try {
                            var refreshed = effects.refresh(store);
                            LOG.info(
                                    "{} of {} actions of {} were read anew",
                                    refreshed.read(),
                                    refreshed.actions(),
                                    store.id());
                        } finally {
                            running.remove(store.id());
                        }
                    });
        }
    }

    boolean isRunning(Store store) {
        return running.contains(store.id());
    }
}
