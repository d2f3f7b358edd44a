package fulcrum.actions;

import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.Role;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Two stores without facts, a boss, and Hua, an operator of one of them.
final class Workroom implements AutoCloseable {

    static final StoreId TOYS = new StoreId("toys");
    static final StoreId BOOKS = new StoreId("books");

    final AuditLog log;
    final People people;
    final Work work;
    final Person boss;
    final Person hua;
    private final State state;
    private final Warehouse warehouse;

    Workroom(Keeping keeping, Path directory) {
        var now = new AtomicLong(1_700_000_000_000L);
        InstantSource clock = () -> Instant.ofEpochMilli(now.incrementAndGet());
        state = keeping.open(directory);
        warehouse = Warehouse.open(directory);
        log = new AuditLog(state, clock);
        people = new People(state, log, clock);
        boss = people.addFirst("Lin", "hash").orElseGet(() -> named("Lin"));
        for (var id : List.of(TOYS, BOOKS)) {
            new Stores(state)
                    .save(
                            new Store(
                                    id,
                                    "Shop",
                                    "any",
                                    Currency.getInstance("CNY"),
                                    ZoneId.of("Asia/Shanghai")));
        }
        hua = people.add(boss, "Hua", Role.OPERATOR, Set.of(TOYS)).orElseGet(() -> named("Hua"));
        var metrics =
                new StoreMetrics(new Metrics(warehouse), new OwnDefinitions(state, log, clock));
        work = Work.over(state, log, people, metrics, clock);
    }

    /// Of an earlier opening.
    private Person named(String name) {
        return people.all().stream()
                .map(People.Member::person)
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        warehouse.close();
        state.close();
    }
}
