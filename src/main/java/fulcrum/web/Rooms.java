package fulcrum.web;

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
import fulcrum.metrics.Measurements;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.review.Briefs;
import fulcrum.review.delivery.Deliveries;
import fulcrum.review.misses.Misses;
import fulcrum.review.weekly.Reviews;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Hypotheses;
import fulcrum.store.Invitations;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.Owners;
import fulcrum.store.People;
import fulcrum.store.Store;
import fulcrum.store.Stores;
import fulcrum.store.Tokens;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.warehouse.Warehouse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// The entries of the stages that pages call, all over one data directory.
public record Rooms(
        State state,
        AuditLog log,
        People people,
        Tokens tokens,
        Invitations invitations,
        Stores stores,
        Owners owners,
        Hypotheses hypotheses,
        Warehouse warehouse,
        Imports imports,
        Metrics metrics,
        OwnDefinitions definitions,
        StoreMetrics storeMetrics,
        Strategies strategies,
        Plans plans,
        Work work,
        Unlogged unlogged,
        Effects effects,
        Levers levers,
        Diagnostics diagnostics,
        StoreWeights weights,
        OurModels models,
        Topics topics,
        Mindmaps mindmaps,
        Briefs briefs,
        Reviews reviews,
        Deliveries deliveries,
        Measurements measurements) {

    /// With people and audit log, which only pages need.
    public static Rooms over(
            State state, Stores stores, Warehouse warehouse, Imports imports, InstantSource clock) {
        var log = new AuditLog(state, clock);
        var metrics = new Metrics(warehouse);
        var definitions = new OwnDefinitions(state, log, clock);
        var people = new People(state, log, clock);
        var secrets = new SecureRandom();
        var storeMetrics = new StoreMetrics(metrics, definitions);
        var strategies = new Strategies(state, log, storeMetrics, people, clock);
        var work = Work.over(state, log, people, storeMetrics, clock);
        var effects = new Effects(state, log, work, strategies, storeMetrics, clock);
        var levers = new Levers(state, log, work, effects, storeMetrics, clock);
        return new Rooms(
                state,
                log,
                people,
                new Tokens(state, log, people, clock, secrets),
                new Invitations(state, log, clock, secrets),
                stores,
                new Owners(state, log, clock),
                new Hypotheses(state, log, clock),
                warehouse,
                imports,
                metrics,
                definitions,
                storeMetrics,
                strategies,
                new Plans(),
                work,
                new Unlogged(
                        state,
                        log,
                        new Unlogged.Sources(warehouse, imports),
                        work.actions(),
                        clock),
                effects,
                levers,
                new Diagnostics(
                        new Diagnostics.Sources(
                                warehouse, imports, storeMetrics, strategies, work, effects),
                        clock),
                new StoreWeights(warehouse, storeMetrics, clock),
                new OurModels(
                        new OurModels.Sources(state, log, warehouse, storeMetrics, effects), clock),
                new Topics(warehouse, clock),
                new Mindmaps(state, log, work, clock),
                new Briefs(state, log, work, strategies, effects, storeMetrics, warehouse, clock),
                new Reviews(
                        state,
                        log,
                        work,
                        strategies,
                        effects,
                        levers,
                        storeMetrics,
                        new Misses(warehouse, storeMetrics, new Plans(), work, effects),
                        clock),
                new Deliveries(state, log, people, clock),
                (store, before) ->
                        stores.find(store)
                                .map(one -> effects.edges(one, before))
                                .orElse(List.of()));
    }

    /// Those of the program, and those that a store defines itself.
    public Metrics metrics(Store store) {
        return storeMetrics.of(store.id());
    }

    /// The same, with what past actions showed.
    public Rooms with(Measurements others) {
        return new Rooms(
                state,
                log,
                people,
                tokens,
                invitations,
                stores,
                owners,
                hypotheses,
                warehouse,
                imports,
                metrics,
                definitions,
                storeMetrics,
                strategies,
                plans,
                work,
                unlogged,
                effects,
                levers,
                diagnostics,
                weights,
                models,
                topics,
                mindmaps,
                briefs,
                reviews,
                deliveries,
                others);
    }
}
