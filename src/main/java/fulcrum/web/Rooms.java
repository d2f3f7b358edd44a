package fulcrum.web;

import fulcrum.ingest.Imports;
import fulcrum.metrics.Metrics;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Hypotheses;
import fulcrum.store.Owners;
import fulcrum.store.People;
import fulcrum.store.Stores;
import fulcrum.store.Tokens;
import fulcrum.warehouse.Warehouse;
import java.security.SecureRandom;
import java.time.InstantSource;

/// The entries of the stages that pages call, all over one data directory.
public record Rooms(
        State state,
        AuditLog log,
        People people,
        Tokens tokens,
        Stores stores,
        Owners owners,
        Hypotheses hypotheses,
        Warehouse warehouse,
        Imports imports,
        Metrics metrics) {

    /// With people and audit log, which only pages need.
    public static Rooms over(
            State state, Stores stores, Warehouse warehouse, Imports imports, InstantSource clock) {
        var log = new AuditLog(state, clock);
        var people = new People(state, log, clock);
        return new Rooms(
                state,
                log,
                people,
                new Tokens(state, log, people, clock, new SecureRandom()),
                stores,
                new Owners(state, log, clock),
                new Hypotheses(state, log, clock),
                warehouse,
                imports,
                new Metrics(warehouse));
    }
}
