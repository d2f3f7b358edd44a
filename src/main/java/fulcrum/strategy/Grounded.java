package fulcrum.strategy;

import fulcrum.units.Said;

/// What a goal is solved on, or why there is nothing.
sealed interface Grounded permits Ground, Grounded.None {

    record None(Said why) implements Grounded {}
}
