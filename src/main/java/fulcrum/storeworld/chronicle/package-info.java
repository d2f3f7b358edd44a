/// What happened in a world, as nobody in a real store ever knows it: whole, day by day, without
/// any platform's words. Exports and truth are both written from it.
@NullMarked
package fulcrum.storeworld.chronicle;

import org.jspecify.annotations.NullMarked;
