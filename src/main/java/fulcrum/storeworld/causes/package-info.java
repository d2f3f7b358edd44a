/// What changes a world: actions of its operators, faults, rule changes; each known with its day,
/// its reach and its true size.
@NullMarked
package fulcrum.storeworld.causes;

import org.jspecify.annotations.NullMarked;
