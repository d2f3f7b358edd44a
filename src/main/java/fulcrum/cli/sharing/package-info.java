/// One data directory, one process that owns it: the lock, and commands handed to the owner.
@NullMarked
package fulcrum.cli.sharing;

import org.jspecify.annotations.NullMarked;
