/// Error pages: constant words and an id, never a stack.
@NullMarked
package fulcrum.web.faults;

import org.jspecify.annotations.NullMarked;
