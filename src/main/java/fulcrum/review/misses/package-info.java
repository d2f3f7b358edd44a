/// Why a target was missed, or reached, in shares that add up.
@NullMarked
@NamedInterface("misses")
package fulcrum.review.misses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
