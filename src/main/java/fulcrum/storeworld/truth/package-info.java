/// Writes down what is true of a world: its parameters, its figures, every cause with its effect,
/// and the worlds that would have been without each.
@NullMarked
package fulcrum.storeworld.truth;

import org.jspecify.annotations.NullMarked;
