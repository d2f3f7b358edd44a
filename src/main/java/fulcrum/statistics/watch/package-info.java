/// One series watched step by step: what was to be expected of each, and how far off it came.
@NullMarked
package fulcrum.statistics.watch;

import org.jspecify.annotations.NullMarked;
