/// What comparable units say about one that was treated. Matrices only.
@NullMarked
package fulcrum.statistics.panel;

import org.jspecify.annotations.NullMarked;
