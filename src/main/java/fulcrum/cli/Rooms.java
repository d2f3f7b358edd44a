package fulcrum.cli;

import fulcrum.actions.Unlogged;
import fulcrum.actions.Work;
import fulcrum.diagnosis.Diagnostics;
import fulcrum.diagnosis.mindmap.Mindmaps;
import fulcrum.diagnosis.topics.Topics;
import fulcrum.diagnosis.weight.OurModels;
import fulcrum.diagnosis.weight.StoreWeights;
import fulcrum.effects.Effects;
import fulcrum.ingest.Imports;
import fulcrum.leverage.Levers;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.review.Briefs;
import fulcrum.review.delivery.Deliveries;
import fulcrum.review.misses.Misses;
import fulcrum.review.weekly.Reviews;
import fulcrum.state.AuditLog;
import fulcrum.state.Keys;
import fulcrum.state.State;
import fulcrum.store.Hypotheses;
import fulcrum.store.Invitations;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Stores;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Said;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// The entries of the stages that verbs call, all over one data directory, each opened when it is
/// first asked for: a verb does not wait for what it does not need.
public final class Rooms implements AutoCloseable {

    private final Path directory;
    private final InstantSource clock;
    private final Consumer<Said> healed;
    private Optional<State> state = Optional.empty();
    private Optional<Facts> facts = Optional.empty();

    private record Facts(
            Warehouse warehouse, Imports imports, Metrics metrics, StoreMetrics storeMetrics) {}

    /// @param healed is told what had to be mended in the facts when they were opened
    public Rooms(Path directory, InstantSource clock, Consumer<Said> healed) {
        this.directory = directory;
        this.clock = clock;
        this.healed = healed;
    }

    public synchronized State state() {
        var opened = state.orElseGet(this::opened);
        state = Optional.of(opened);
        return opened;
    }

    private State opened() {
        new Keys(directory).check();
        return State.open(directory);
    }

    public Stores stores() {
        return new Stores(state());
    }

    public People people() {
        return new People(state(), log(), clock);
    }

    public Invitations invitations() {
        return new Invitations(state(), log(), clock, new SecureRandom());
    }

    public Warehouse warehouse() {
        return facts().warehouse();
    }

    public Imports imports() {
        return facts().imports();
    }

    public Metrics metrics() {
        return facts().metrics();
    }

    public OwnDefinitions definitions() {
        return new OwnDefinitions(state(), log(), clock);
    }

    public AuditLog log() {
        return new AuditLog(state(), clock);
    }

    /// Those that come with the program, and those that a store defines itself.
    public StoreMetrics storeMetrics() {
        return facts().storeMetrics();
    }

    public Work work() {
        return Work.over(state(), log(), people(), storeMetrics(), clock);
    }

    public Unlogged unlogged() {
        return new Unlogged(
                state(),
                log(),
                new Unlogged.Sources(warehouse(), imports()),
                work().actions(),
                clock);
    }

    public Strategies strategies() {
        return new Strategies(state(), log(), storeMetrics(), people(), clock);
    }

    public Effects effects() {
        return new Effects(state(), log(), work(), strategies(), storeMetrics(), clock);
    }

    public Diagnostics diagnostics() {
        return new Diagnostics(
                new Diagnostics.Sources(
                        warehouse(), imports(), storeMetrics(), strategies(), work(), effects()),
                clock);
    }

    public StoreWeights weights() {
        return new StoreWeights(warehouse(), storeMetrics(), clock);
    }

    public OurModels models() {
        return new OurModels(
                new OurModels.Sources(state(), log(), warehouse(), storeMetrics(), effects()),
                clock);
    }

    public Topics topics() {
        return new Topics(warehouse(), clock);
    }

    public Mindmaps mindmaps() {
        return new Mindmaps(state(), log(), work(), clock);
    }

    public Briefs briefs() {
        return new Briefs(
                state(),
                log(),
                work(),
                strategies(),
                effects(),
                storeMetrics(),
                warehouse(),
                clock);
    }

    public Levers levers() {
        return new Levers(state(), log(), work(), effects(), storeMetrics(), clock);
    }

    public Reviews reviews() {
        return new Reviews(
                state(),
                log(),
                work(),
                strategies(),
                effects(),
                levers(),
                storeMetrics(),
                new Misses(warehouse(), storeMetrics(), new Plans(), work(), effects()),
                clock);
    }

    public Hypotheses hypotheses() {
        return new Hypotheses(state(), log(), clock);
    }

    public Deliveries deliveries() {
        return new Deliveries(state(), log(), people(), clock);
    }

    /// Whoever looks at facts sees healed ones.
    private synchronized Facts facts() {
        if (facts.isPresent()) {
            return facts.get();
        }
        var state = state();
        var warehouse = Warehouse.open(directory);
        var imports = new Imports(state, new Stores(state), warehouse, directory, clock);
        var metrics = new Metrics(warehouse);
        var opened =
                new Facts(warehouse, imports, metrics, new StoreMetrics(metrics, definitions()));
        facts = Optional.of(opened);
        imports.heal(healed);
        return opened;
    }

    @Override
    public synchronized void close() {
        facts.ifPresent(opened -> opened.warehouse().close());
        state.ifPresent(State::close);
        facts = Optional.empty();
        state = Optional.empty();
    }
}
