/// What the next coin brings in each channel: carried over, with less for each further coin; drawn
/// from what the data leave possible, and the split of a budget that follows. Works on arrays.
@NullMarked
package fulcrum.statistics.allocation;

import org.jspecify.annotations.NullMarked;
