/// Turns the text of cells into numbers, times, ids and regions, and says so where it cannot.
@NullMarked
@NamedInterface("typing")
package fulcrum.ingest.typing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
