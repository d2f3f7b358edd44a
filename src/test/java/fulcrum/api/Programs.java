package fulcrum.api;

import fulcrum.metrics.Measurements;

/// The rooms of a served Fulcrum, for programs.
final class Programs {

    private Programs() {}

    static Rooms of(fulcrum.web.Rooms rooms, Measurements measurements) {
        return new Rooms(
                rooms.stores(),
                rooms.tokens(),
                rooms.warehouse(),
                rooms.imports(),
                rooms.metrics(),
                rooms.storeMetrics(),
                rooms.strategies(),
                rooms.plans(),
                rooms.people(),
                rooms.work(),
                rooms.unlogged(),
                rooms.levers(),
                rooms.reviews(),
                rooms.hypotheses(),
                measurements);
    }
}
