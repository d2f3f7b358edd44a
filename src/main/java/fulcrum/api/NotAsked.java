package fulcrum.api;

import fulcrum.units.Said;

/// A question that cannot be answered as it was asked.
final class NotAsked extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Said why;

    NotAsked(Said why) {
        super(why.key());
        this.why = why;
    }

    Said why() {
        return why;
    }
}
