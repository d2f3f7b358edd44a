/// Two groups drawn by lot: sums in, differences with their variance out. Numbers only.
@NullMarked
package fulcrum.statistics.experiment;

import org.jspecify.annotations.NullMarked;
