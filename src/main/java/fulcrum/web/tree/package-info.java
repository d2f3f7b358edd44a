/// The metric tree: figures, what each added to the goal, and what it is worth.
@NullMarked
package fulcrum.web.tree;

import org.jspecify.annotations.NullMarked;
