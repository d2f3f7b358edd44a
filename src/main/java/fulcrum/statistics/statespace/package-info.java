/// Structural time series: a level, a trend, a season and regressors, each with its own variance;
/// filter, likelihood, smoother, forecast and draws. Works on plain arrays; NaN marks a gap.
@NullMarked
package fulcrum.statistics.statespace;

import org.jspecify.annotations.NullMarked;
