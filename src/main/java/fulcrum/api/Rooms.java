package fulcrum.api;

import fulcrum.actions.Unlogged;
import fulcrum.actions.Work;
import fulcrum.ingest.Imports;
import fulcrum.leverage.Levers;
import fulcrum.metrics.Measurements;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.review.weekly.Reviews;
import fulcrum.store.Hypotheses;
import fulcrum.store.People;
import fulcrum.store.Store;
import fulcrum.store.Stores;
import fulcrum.store.Tokens;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Texts;
import fulcrum.warehouse.Warehouse;
import java.util.Locale;

/// The entries of the stages that resources call.
public record Rooms(
        Stores stores,
        Tokens tokens,
        Warehouse warehouse,
        Imports imports,
        Metrics metrics,
        StoreMetrics storeMetrics,
        Strategies strategies,
        Plans plans,
        People people,
        Work work,
        Unlogged unlogged,
        Levers levers,
        Reviews reviews,
        Hypotheses hypotheses,
        Measurements measurements) {

    /// Words for what a store is to reach.
    Plain plain(Store store, Locale locale) {
        return new Plain(store, storeMetrics.of(store.id()), plans, Texts.in(locale));
    }
}
