/// The week that is over: what was no chance, what actions brought, what was decided, what comes
/// next.
@NullMarked
@NamedInterface("weekly")
package fulcrum.review.weekly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
