package fulcrum.review.delivery;

import fulcrum.review.delivery.Delivery.Standing;
import fulcrum.review.delivery.MessageRows.Kept;
import fulcrum.review.nights.RunningProcess;
import fulcrum.state.State;
import fulcrum.store.People;
import fulcrum.units.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what waits. Before a message is sent it is written down that it is being sent, so that it
/// is known after any end of the process that its answer is missing.
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 100;

    /// What could not be brought for a day is no news any more.
    private static final Duration LIFE = Duration.ofHours(24);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8));

    private final Deliveries deliveries;
    private final State state;
    private final People people;
    private final InstantSource clock;
    private final RunningProcess process;
    private final Webhooks webhooks;

    Courier(
            Deliveries deliveries,
            State state,
            People people,
            InstantSource clock,
            RunningProcess process) {
        this.deliveries = deliveries;
        this.state = state;
        this.people = people;
        this.clock = clock;
        this.process = process;
        this.webhooks = new Webhooks(deliveries::reachable);
    }

    /// Brings everything whose moment has come; a webhook that hangs keeps no other one waiting.
    public void bring() {
        findWhatWasLost();
        var due = state.read(db -> MessageRows.due(db, clock.instant(), AT_ONCE));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(kept -> threads.execute(() -> safely(kept)));
        }
    }

    /// What a process was sending when it ended.
    private void findWhatWasLost() {
        for (var kept : state.read(MessageRows::inTheAir)) {
            if (!process.isAnother(kept.process()) && !kept.process().equals(process.name())) {
                settle(kept, new Answer.Lost(Said.of("review.delivery.why.ended")));
            }
        }
    }

    private void safely(Kept kept) {
        try {
            take(kept).ifPresent(taken -> settle(taken, sent(taken.delivery())));
        } catch (RuntimeException e) {
            LOG.warn("message {} could not be brought", kept.delivery().number(), e);
        }
    }

    /// Takes a message for this process, in one transaction; empty where another was faster or it
    /// is not to be sent now.
    private Optional<Kept> take(Kept seen) {
        var now = clock.instant();
        return state.transact(db -> {
            var kept = MessageRows.find(db, seen.delivery().number()).orElseThrow();
            var one = kept.delivery();
            if (one.standing() != Standing.WAITING || one.next().isAfter(now)) {
                return Optional.empty();
            }
            var moved = moved(db, kept, now);
            MessageRows.update(db, moved, process.name());
            return moved.standing() == Standing.SENDING
                    ? Optional.of(new Kept(moved, kept.due(), process.name()))
                    : Optional.<Kept>empty();
        });
    }

    /// Being sent, put off to an hour that is wanted, or not to be sent any more.
    private Delivery moved(DSLContext db, Kept kept, Instant now) {
        var one = kept.delivery();
        var hindrance = hindrance(kept, now);
        if (hindrance.isPresent()) {
            return changed(one, Standing.FAILED, now, hindrance);
        }
        var wanted =
                AddressRows.wishes(db, one.person())
                        .filter(_ -> !isTest(one))
                        .map(wishes -> wishes.again(now))
                        .orElse(now);
        return wanted.isAfter(now)
                ? changed(one, Standing.WAITING, wanted, one.why())
                : tried(one, now);
    }

    private Optional<Said> hindrance(Kept kept, Instant now) {
        if (people.find(kept.delivery().person()).isEmpty()) {
            return Optional.of(Said.of("review.delivery.why.gone"));
        }
        return kept.due().plus(LIFE).isBefore(now)
                ? Optional.of(Said.of("review.delivery.why.too-old"))
                : Optional.empty();
    }

    private Answer sent(Delivery delivery) {
        var address = delivery.address();
        var sealed = state.read(db -> AddressRows.sealed(db, address.id()));
        if (sealed.isEmpty()) {
            return new Answer.Refused(Said.of("review.delivery.why.address-ended"));
        }
        var target = Target.opened(deliveries.host().safe(), address.channel(), sealed.get());
        if (address.channel() != Channel.EMAIL) {
            var post = Chats.post(target, delivery.message(), clock.instant());
            return webhooks.post(address.channel(), post);
        }
        return deliveries
                .host()
                .mailbox()
                .map(box -> Mails.send(box, target, delivery.message(), clock.instant()))
                .orElseGet(() -> new Answer.NotYet(Said.of("review.delivery.why.no-mail-server")));
    }

    private void settle(Kept kept, Answer answer) {
        var settled = settled(kept.delivery(), answer);
        state.write(db -> MessageRows.update(db, settled, process.name()));
        LOG.info(
                "message {} ({}) by {}: {} at try {}{}",
                settled.number(),
                settled.message().key(),
                settled.address().channel(),
                settled.standing(),
                settled.tries(),
                settled.why().map(why -> ", " + why.key() + " " + why.arguments()).orElse(""));
    }

    private Delivery settled(Delivery one, Answer answer) {
        var now = clock.instant();
        return switch (answer) {
            case Answer.Taken() -> changed(one, Standing.DELIVERED, now, Optional.empty());
            case Answer.Refused(var why) -> changed(one, Standing.FAILED, now, Optional.of(why));
            case Answer.NotYet(var why) -> later(one, why);
            case Answer.Lost(var why) ->
                    one.address().channel().knowsRepeats()
                            ? later(one, why)
                            : changed(one, Standing.UNKNOWN, now, Optional.of(why));
        };
    }

    private Delivery later(Delivery one, Said why) {
        var now = clock.instant();
        boolean over = isTest(one) || one.tries() > PAUSES.size();
        return over
                ? changed(one, Standing.FAILED, now, Optional.of(why))
                : changed(
                        one,
                        Standing.WAITING,
                        now.plus(PAUSES.get(Math.max(0, one.tries() - 1))),
                        Optional.of(why));
    }

    /// A person waits for it, and can ask for another.
    private static boolean isTest(Delivery one) {
        return one.message().key().startsWith(Deliveries.TEST);
    }

    private static Delivery tried(Delivery one, Instant now) {
        return new Delivery(
                one.number(),
                one.person(),
                one.message(),
                one.address(),
                Standing.SENDING,
                one.tries() + 1,
                one.handedAt(),
                one.next(),
                now,
                one.why());
    }

    private static Delivery changed(
            Delivery one, Standing standing, Instant next, Optional<Said> why) {
        return new Delivery(
                one.number(),
                one.person(),
                one.message(),
                one.address(),
                standing,
                one.tries(),
                one.handedAt(),
                next,
                one.triedAt(),
                why);
    }

    @Override
    public void close() {
        try {
            webhooks.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the way to webhooks does not close", e);
        }
    }
}
