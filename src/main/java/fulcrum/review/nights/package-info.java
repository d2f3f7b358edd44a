/// What Fulcrum does by itself, exactly once for each business day of a store.
@NullMarked
@NamedInterface("nights")
package fulcrum.review.nights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
