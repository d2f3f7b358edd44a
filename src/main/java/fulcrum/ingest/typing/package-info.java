/// Turns the text of cells into numbers, times, ids and regions, and says so where it cannot.
@NullMarked
package fulcrum.ingest.typing;

import org.jspecify.annotations.NullMarked;
