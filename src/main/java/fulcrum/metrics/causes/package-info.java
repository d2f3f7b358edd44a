/// Finds the fewest combinations of elements that explain a change, or says that none does.
@NullMarked
package fulcrum.metrics.causes;

import org.jspecify.annotations.NullMarked;
