package fulcrum.strategy;

import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.People;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// What is decided about the stores, and what is proposed. Every version is kept. Who may decide is
/// asked by the doors; this room keeps what it is given under the name that it is given.
public final class Strategies {

    private final State state;
    private final AuditLog log;
    private final StoreMetrics metrics;
    private final People people;
    private final InstantSource clock;

    public Strategies(
            State state, AuditLog log, StoreMetrics metrics, People people, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.metrics = metrics;
        this.people = people;
        this.clock = clock;
    }

    /// @param after the number of the version that is changed; 0 where there was none
    public record Change(Matter matter, Content content, String reason, int after) {}

    /// What is in force.
    public Optional<Version<Content>> last(StoreId store, Matter matter) {
        return state.read(db -> new Versions(db, store).last(matter));
    }

    /// Every version, the last first.
    public List<Version<Content>> history(StoreId store, Matter matter) {
        return state.read(db -> new Versions(db, store).history(matter));
    }

    public Optional<Version<Direction>> direction(StoreId store) {
        return last(store, Matter.DIRECTION).flatMap(version -> of(version, Direction.class));
    }

    public Optional<Version<Budget>> budget(StoreId store) {
        return last(store, Matter.BUDGET).flatMap(version -> of(version, Budget.class));
    }

    public Optional<Version<PartTargets>> parts(StoreId store) {
        return last(store, Matter.PARTS).flatMap(version -> of(version, PartTargets.class));
    }

    /// Those that were not withdrawn, the one that ends last first.
    public List<Version<Goal>> goals(StoreId store) {
        return state.read(db -> goals(db, store));
    }

    private static List<Version<Goal>> goals(DSLContext db, StoreId store) {
        return new Versions(db, store)
                .inForce().stream()
                        .flatMap(version -> of(version, Goal.class).stream())
                        .sorted(
                                Comparator.comparing((Version<Goal> one) ->
                                                one.content().period().until())
                                        .reversed()
                                        .thenComparing(one -> one.matter().id()))
                        .toList();
    }

    private static <C extends Content> Optional<Version<C>> of(
            Version<Content> version, Class<C> kind) {
        return Optional.of(version.content())
                .filter(kind::isInstance)
                .map(content ->
                        new Version<>(
                                version.matter(),
                                version.number(),
                                kind.cast(content),
                                version.reason(),
                                version.changedAt(),
                                version.changedBy()));
    }

    /// Keeps a change as the next version.
    public Outcome change(String by, Store store, Change change) {
        var written = rules(store).written(change);
        return state.transact(db -> change(db, by, store, written));
    }

    private Outcome change(DSLContext db, String by, Store store, Change change) {
        var versions = new Versions(db, store.id());
        var last = versions.last(change.matter());
        var hindrance = hindrance(db, store, change);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (last.map(Version::content).filter(change.content()::equals).isPresent()) {
            return new Outcome.AlreadySo();
        }
        var now = clock.instant();
        versions.add(
                new Version<>(
                        change.matter(),
                        change.after() + 1,
                        change.content(),
                        change.reason(),
                        now,
                        by));
        log(db, by, "decide-strategy", store, change);
        return new Outcome.Kept(change.after() + 1);
    }

    private Optional<Outcome> hindrance(DSLContext db, Store store, Change change) {
        var versions = new Versions(db, store.id());
        var last = versions.last(change.matter());
        if (last.map(Version::number).orElse(0) != change.after()) {
            return Optional.of(new Outcome.ChangedMeanwhile());
        }
        return rules(store)
                .refusal(
                        change,
                        new Rules.Decided(
                                goals(db, store.id()),
                                versions.last(Matter.PARTS)
                                        .flatMap(parts -> of(parts, PartTargets.class))
                                        .map(Version::content)
                                        .orElse(PartTargets.NONE),
                                last.map(Version::content)))
                .map(Outcome.Refused::new);
    }

    /// Why something that was decided cannot be changed any more.
    public Optional<Said> closed(Store store, Content content) {
        return Rules.closed(content, today(store));
    }

    private Rules rules(Store store) {
        return new Rules(store, metrics.of(store.id()), people, today(store));
    }

    private LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }

    /// Keeps what somebody wants, for the boss to answer.
    public Outcome propose(String by, Store store, Change change) {
        var written = rules(store).written(change);
        return state.transact(db -> {
            var hindrance = hindrance(db, store, written);
            if (hindrance.isPresent()) {
                return hindrance.get();
            }
            var proposal =
                    new Proposal(
                            UUID.randomUUID().toString(),
                            written.matter(),
                            written.after(),
                            written.content(),
                            written.reason(),
                            clock.instant(),
                            by,
                            Optional.empty());
            new Proposals(db, store.id()).add(proposal);
            log(db, by, "propose-strategy", store, written);
            return new Outcome.Proposed(proposal);
        });
    }

    /// The last first.
    public List<Proposal> proposals(StoreId store) {
        return state.read(db -> new Proposals(db, store).all());
    }

    /// @param id of the proposal
    /// @param words why, or what else to say
    public record Reply(String id, boolean accepted, String words) {}

    /// Answers an open proposal; one that is accepted becomes the next version.
    public Outcome answer(String by, Store store, Reply reply) {
        return state.transact(db -> {
            var open = new Proposals(db, store.id()).open(reply.id());
            if (open.isEmpty()) {
                return new Outcome.Refused(Said.of("strategy.no-such-proposal"));
            }
            var proposal = open.get();
            var outcome =
                    reply.accepted()
                            ? change(db, by, store, accepted(proposal))
                            : new Outcome.Kept(proposal.after());
            if (outcome instanceof Outcome.Kept || outcome instanceof Outcome.AlreadySo) {
                var words = Rules.line(reply.words(), Rules.LONGEST_REASON);
                new Proposals(db, store.id())
                        .answer(
                                reply.id(),
                                new Proposal.Answer(reply.accepted(), words, clock.instant(), by));
                log.add(
                        db,
                        by,
                        reply.accepted() ? "accept-proposal" : "decline-proposal",
                        Map.of("store", store.id().value(), "proposal", reply.id()));
            }
            return outcome;
        });
    }

    private static Change accepted(Proposal proposal) {
        var reason = "%s: %s".formatted(proposal.proposedBy(), proposal.reason());
        return new Change(
                proposal.matter(),
                proposal.content(),
                Rules.line(reason, Rules.LONGEST_REASON),
                proposal.after());
    }

    private void log(DSLContext db, String by, String deed, Store store, Change change) {
        log.add(
                db,
                by,
                deed,
                Map.of(
                        "store", store.id().value(),
                        "matter", change.matter().id(),
                        "after", String.valueOf(change.after()),
                        "reason", change.reason()));
    }
}
