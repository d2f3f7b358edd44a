/// Several ways to forecast the same series, put together by their mean.
@NullMarked
package fulcrum.statistics.forecast;

import org.jspecify.annotations.NullMarked;
