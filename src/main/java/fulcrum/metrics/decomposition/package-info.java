/// Exact decomposition of a change into the parts that made it. Numbers only: no facts, no SQL.
@NullMarked
package fulcrum.metrics.decomposition;

import org.jspecify.annotations.NullMarked;
