/// Work: the board, one action, the links of the process.
@NullMarked
package fulcrum.web.actions;

import org.jspecify.annotations.NullMarked;
