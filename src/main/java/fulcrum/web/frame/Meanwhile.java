package fulcrum.web.frame;

import fulcrum.store.Store;
import fulcrum.store.StoreId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that takes a while and is done for a store while people go on; once at a time.
public final class Meanwhile {

    private static final Logger LOG = LoggerFactory.getLogger(Meanwhile.class);

    private final String name;
    private final Consumer<Store> job;
    private final Set<StoreId> running = ConcurrentHashMap.newKeySet();

    public Meanwhile(String name, Consumer<Store> job) {
        this.name = name;
        this.job = job;
    }

    /// Begins it, if it is not being done already.
    public void start(Store store) {
        if (running.add(store.id())) {
            var _ = Thread.ofVirtual().name(name + " of " + store.id()).start(() -> run(store));
        }
    }

    private void run(Store store) {
        try {
            job.accept(store);
            LOG.info("{} of {}: done", name, store.id());
        } catch (RuntimeException e) {
            LOG.error("{} of {} failed", name, store.id(), e);
        } finally {
            running.remove(store.id());
        }
    }

    public boolean isRunning(Store store) {
        return running.contains(store.id());
    }
}
