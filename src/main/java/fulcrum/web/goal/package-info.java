/// The Goal page: the boss's goal, the targets that reach it, the budget, the direction.
@NullMarked
package fulcrum.web.goal;

import org.jspecify.annotations.NullMarked;
