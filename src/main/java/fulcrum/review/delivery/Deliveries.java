package fulcrum.review.delivery;

import fulcrum.review.delivery.Reachable.Lookup;
import fulcrum.review.nights.RunningProcess;
import fulcrum.state.AuditLog;
import fulcrum.state.Keys;
import fulcrum.state.State;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/// How news reaches people: where and when each wants it, and what waits, arrived or did not.
public final class Deliveries {

    /// Before the keys of messages with which people try an address.
    static final String TEST = "test/";

    private static final int TESTS_AN_HOUR = 10;
    private static final int MOST_ADDRESSES = 8;
    private static final int SECRET_BYTES = 24;
    private static final int LONGEST = 300;

    private final State state;
    private final AuditLog log;
    private final People people;
    private final InstantSource clock;
    private final Lookup lookup;
    private final Host host;

    public Deliveries(State state, AuditLog log, People people, InstantSource clock) {
        this(state, log, people, clock, Lookup.SYSTEM);
    }

    Deliveries(State state, AuditLog log, People people, InstantSource clock, Lookup lookup) {
        this.state = state;
        this.log = log;
        this.people = people;
        this.clock = clock;
        this.lookup = lookup;
        this.host = new Host(state, log, new Safe(new Keys(state.directory())));
    }

    /// What becomes of an address that a person gave.
    public sealed interface Added {
        /// @param secret with which the other side checks that it was us, said this once; empty
        ///   where the person gave it or there is none
        record Kept(Address address, String secret) implements Added {}

        record Faulty(Said why) implements Added {}
    }

    /// What the boss decides for all.
    public Host host() {
        return host;
    }

    /// Where a person is reached.
    public List<Address> addresses(PersonId person) {
        return state.read(db -> AddressRows.of(db, person));
    }

    /// When and how a person wants to be reached; empty where they never said.
    public Optional<Wishes> wishes(PersonId person) {
        return state.read(db -> AddressRows.wishes(db, person));
    }

    public void want(Person person, Wishes wishes) {
        state.write(db -> AddressRows.save(db, person.id(), wishes));
    }

    /// Keeps an address. The secret of a plain webhook is made here; a chat has its own.
    public Added add(Person person, Channel channel, String where, String secret) {
        var written = where.strip();
        var fault = fault(person, channel, written, secret.strip());
        if (fault.isPresent()) {
            return new Added.Faulty(fault.get());
        }
        boolean own = channel == Channel.JSON;
        var target = new Target(channel, written, own ? drawn() : secret.strip());
        var address =
                new Address(
                        UUID.randomUUID().toString(),
                        person.id(),
                        channel,
                        shown(channel, written));
        state.write(db -> {
            AddressRows.insert(db, address, target.sealed(host.safe()), clock.millis());
            log.add(db, person.name(), "add-delivery-address", words(address));
        });
        return new Added.Kept(address, own ? target.secret() : "");
    }

    private Optional<Said> fault(Person person, Channel channel, String where, String secret) {
        if (addresses(person.id()).size() >= MOST_ADDRESSES) {
            return Optional.of(Said.of("review.delivery.fault.many", MOST_ADDRESSES));
        }
        if (where.length() > LONGEST || (where + secret).matches("(?s).*\\p{Cntrl}.*")) {
            return Optional.of(Said.of("review.delivery.fault.characters"));
        }
        if (channel == Channel.EMAIL) {
            return Mailbox.isAddress(where)
                    ? Optional.empty()
                    : Optional.of(Said.of("review.delivery.fault.mail"));
        }
        return reachable().objection(where);
    }

    /// Whoever knows the whole address of a webhook can write there.
    private static String shown(Channel channel, String where) {
        return channel == Channel.EMAIL
                ? where
                : URI.create(where).getHost() + "/…" + where.substring(where.length() - 3);
    }

    private static String drawn() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Chats.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// Ends one of a person's own addresses; what waits for it is not brought.
    public boolean end(Person person, String id) {
        return state.transact(db -> {
            boolean ended = AddressRows.end(db, person.id(), id, clock.millis());
            if (ended) {
                log.add(db, person.name(), "end-delivery-address", Map.of("address", id));
            }
            return ended;
        });
    }

    private static Map<String, String> words(Address address) {
        return Map.of(
                "address", address.id(),
                "channel", address.channel().name(),
                "shown", address.shown());
    }

    /// Hands a message over for a person, in the transaction of what causes it.
    ///
    /// @return to how many addresses it will be brought; none where there is none, or it was handed
    ///   over before
    public int hand(DSLContext db, PersonId person, Message message) {
        var wishes = AddressRows.wishes(db, person);
        var now = clock.instant();
        var due = wishes.map(one -> one.due(now)).orElse(now);
        return (int)
                AddressRows.of(db, person).stream()
                        .filter(address -> MessageRows.insert(db, address, message, now, due))
                        .count();
    }

    /// The same in a transaction of its own.
    public int hand(PersonId person, Message message) {
        return state.transact(db -> hand(db, person, message));
    }

    /// Hands news of a store over for everybody who sees it and has an address, in the language of
    /// each.
    ///
    /// @return for how many people
    public int handToAll(StoreId store, Function<Texts, Message> news) {
        int handed = 0;
        for (var person : people.of(store)) {
            if (!addresses(person.id()).isEmpty()) {
                var language = wishes(person.id()).map(Wishes::language).orElse(Texts.ENGLISH);
                handed += hand(person.id(), news.apply(Texts.in(language))) > 0 ? 1 : 0;
            }
        }
        return handed;
    }

    /// Hands over a message with which a person sees whether their addresses are right: it is
    /// brought at once, whatever the hour.
    ///
    /// @return why not; empty where it was handed over
    public Optional<Said> test(PersonId person, String subject, String text) {
        var now = clock.instant();
        return state.transact(db -> {
            var addresses = AddressRows.of(db, person);
            if (addresses.isEmpty()) {
                return Optional.of(Said.of("review.delivery.fault.no-address"));
            }
            var since = now.minus(Duration.ofHours(1));
            if (MessageRows.handedSince(db, person, TEST, since) >= TESTS_AN_HOUR) {
                return Optional.of(Said.of("review.delivery.fault.tests", TESTS_AN_HOUR));
            }
            var message = new Message(TEST + UUID.randomUUID(), subject, text, "");
            for (var one : addresses) {
                boolean fresh = MessageRows.insert(db, one, message, now, now);
                assert fresh;
            }
            return Optional.<Said>empty();
        });
    }

    /// What was handed over for a person last, the newest first.
    public List<Delivery> newest(PersonId person, int limit) {
        return state.read(db -> MessageRows.newest(db, Optional.of(person), limit));
    }

    /// What was handed over for anybody last, the newest first.
    public List<Delivery> newest(int limit) {
        return state.read(db -> MessageRows.newest(db, Optional.empty(), limit));
    }

    /// Whoever brings what waits.
    public Courier courier(RunningProcess process) {
        return new Courier(this, state, people, clock, process);
    }

    Reachable reachable() {
        return new Reachable(host.named(), lookup);
    }
}
