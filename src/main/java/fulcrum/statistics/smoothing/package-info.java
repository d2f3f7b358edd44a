/// Smoothing methods beside the structural model: loess and STL, exponential smoothing, Theta.
/// Works on plain arrays without gaps.
@NullMarked
package fulcrum.statistics.smoothing;

import org.jspecify.annotations.NullMarked;
