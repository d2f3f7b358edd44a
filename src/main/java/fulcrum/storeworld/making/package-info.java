/// Draws a shop from a seed: its goods, words, rivals, calendar, people, and what will happen.
@NullMarked
package fulcrum.storeworld.making;

import org.jspecify.annotations.NullMarked;
