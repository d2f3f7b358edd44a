/// Chance that can be asked twice: every draw is a function of the seed and of what it is drawn
/// for, so that two worlds that differ in one cause share all other luck.
@NullMarked
package fulcrum.storeworld.chance;

import org.jspecify.annotations.NullMarked;
