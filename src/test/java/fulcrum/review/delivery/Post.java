package fulcrum.review.delivery;

import fulcrum.review.delivery.Delivery.Standing;
import fulcrum.review.delivery.Reachable.Lookup;
import fulcrum.review.nights.RunningProcess;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.units.Texts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// An installation with one person and a clock that a test sets.
final class Post implements AutoCloseable {

    final State state;
    final People people;
    final AuditLog log;
    final Person boss;
    final Deliveries deliveries;
    final Set<String> alive = new HashSet<>(Set.of("a", "b"));
    final Map<String, List<String>> names = new HashMap<>();
    Instant now = Instant.parse("2026-03-03T00:00:00Z");

    Post(Path directory) {
        state = Keeping.chosen().open(directory);
        log = new AuditLog(state, () -> now);
        people = new People(state, log, () -> now);
        boss = people.addFirst("Lin", "hash").orElseThrow();
        deliveries = new Deliveries(state, log, people, () -> now, lookup());
    }

    private Lookup lookup() {
        return host -> {
            if (host.matches("[\\d.]+|.*:.*")) {
                return Lookup.SYSTEM.of(host);
            }
            var found = names.get(host);
            if (found == null) {
                throw new UnknownHostException(host);
            }
            return List.of(
                    InetAddress.getByName(
                            found.size() > 1 ? found.removeFirst() : found.getFirst()));
        };
    }

    void name(Wire wire) {
        deliveries.host().name(boss, "127.0.0.1:" + wire.port());
    }

    String add(Channel channel, String where, String secret) {
        return switch (deliveries.add(boss, channel, where, secret)) {
            case Deliveries.Added.Kept(var _, var drawn) -> drawn;
            case Deliveries.Added.Faulty(var why) -> throw new AssertionError(why);
        };
    }

    void hand(String key) {
        deliveries.hand(
                boss.id(),
                new Message(
                        key,
                        "Today: 清仓 & <sale>",
                        "One thing.\nDo it.",
                        "http://127.0.0.1:8086/today"));
    }

    void bring(String process) {
        try (var courier = deliveries.courier(new RunningProcess(process, alive::contains))) {
            courier.bring();
        }
    }

    Delivery last() {
        return deliveries.newest(1).getFirst();
    }

    Standing standing() {
        return last().standing();
    }

    String why() {
        return last().why().map(Texts.in(Locale.ENGLISH)::say).orElse("");
    }

    @Override
    public void close() {
        state.close();
    }
}
