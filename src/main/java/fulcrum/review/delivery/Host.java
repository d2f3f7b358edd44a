package fulcrum.review.delivery;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the boss decides for all: through which server mail goes, and which hosts of the own
/// network webhooks may lead to.
public final class Host {

    private static final String MAIL = "mail";
    private static final String NAMED = "named";

    private final State state;
    private final AuditLog log;
    private final Safe safe;

    Host(State state, AuditLog log, Safe safe) {
        this.state = state;
        this.log = log;
        this.safe = safe;
    }

    /// The mail server; empty where mail cannot be sent.
    public Optional<Mailbox> mailbox() {
        return state.read(db -> AddressRows.setting(db, MAIL))
                .flatMap(sealed -> Mailbox.opened(safe, sealed));
    }

    public void send(Person by, Mailbox mailbox) {
        state.write(db -> {
            AddressRows.set(db, MAIL, mailbox.sealed(safe));
            log.add(
                    db,
                    by.name(),
                    "set-mail-server",
                    Map.of("host", mailbox.host(), "from", mailbox.from()));
        });
    }

    public void sendNone(Person by) {
        state.write(db -> {
            AddressRows.unset(db, MAIL);
            log.add(db, by.name(), "remove-mail-server", Map.of());
        });
    }

    /// Hosts of the own network, as `name` or `name:port`.
    public Set<String> named() {
        return state.read(db -> AddressRows.setting(db, NAMED)).map(Host::words).orElse(Set.of());
    }

    public void name(Person by, String hosts) {
        var words = words(hosts);
        state.write(db -> {
            AddressRows.set(db, NAMED, String.join("\n", new TreeSet<>(words)));
            log.add(
                    db,
                    by.name(),
                    "name-hosts-of-own-network",
                    Map.of("hosts", String.join(" ", new TreeSet<>(words))));
        });
    }

    private static Set<String> words(String hosts) {
        return Arrays.stream(hosts.toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(word -> word.matches("[a-z0-9.:\\[\\]-]{1,200}"))
                .collect(Collectors.toUnmodifiableSet());
    }

    Safe safe() {
        return safe;
    }
}
