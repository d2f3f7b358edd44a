/// A method tried on a past where nothing was done, so that its certainty is measured, not
/// believed.
@NullMarked
package fulcrum.statistics.placebo;

import org.jspecify.annotations.NullMarked;
