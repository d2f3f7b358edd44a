package fulcrum.cli;

import fulcrum.ingest.Imports;
import fulcrum.metrics.Metrics;
import fulcrum.state.State;
import fulcrum.store.Stores;
import fulcrum.warehouse.Warehouse;

/// The entries of the stages that verbs call, all over one data directory.
public record Rooms(
        State state, Stores stores, Warehouse warehouse, Imports imports, Metrics metrics) {}
