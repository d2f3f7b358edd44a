/// The least of a smooth function between bounds, and under limits on other functions.
@NullMarked
package fulcrum.statistics.leasteffort;

import org.jspecify.annotations.NullMarked;
