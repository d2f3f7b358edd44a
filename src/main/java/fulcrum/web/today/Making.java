package fulcrum.web.today;

import fulcrum.review.Briefs;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes briefs in the background while people wait; one for each store at a time.
final class Making {

    private static final Logger LOG = LoggerFactory.getLogger(Making.class);

    private final Briefs briefs;
    private final Set<StoreId> running = ConcurrentHashMap.newKeySet();

    Making(Briefs briefs) {
        this.briefs = briefs;
    }

    void start(Store store, LocalDate day) {
        if (running.add(store.id())) {
            Thread.ofVirtual()
                    .name("brief of " + store.id())
                    .start(() -> {
                        try {
                            var made = briefs.make(store, day);
                            LOG.info(
                                    "brief of {} for {}: {} items",
                                    store.id(),
                                    day,
                                    made.items().size());
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
