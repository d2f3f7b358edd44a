package fulcrum.actions;

import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.People;
import java.security.SecureRandom;
import java.time.InstantSource;

/// Everything of this room, over one state database.
public record Work(
        Actions actions,
        Checklists checklists,
        Remarks remarks,
        Mentions mentions,
        Exhibits exhibits,
        Designs designs,
        Processes processes,
        Routines routines,
        Batches batches,
        ActionFiles files) {

    public static Work over(
            State state, AuditLog log, People people, StoreMetrics metrics, InstantSource clock) {
        var actions = new Actions(state, log, people, metrics, clock);
        var processes = new Processes(state, log, people, actions, clock);
        var mentions = new Mentions(state, people, clock);
        var checklists = new Checklists(state, log, clock);
        return new Work(
                actions,
                checklists,
                new Remarks(state, log, mentions, clock),
                mentions,
                new Exhibits(state, log, clock),
                new Designs(state, log, clock, new SecureRandom()),
                processes,
                new Routines(state, log, actions, processes, clock),
                new Batches(state, actions),
                new ActionFiles(actions, checklists, people));
    }
}
