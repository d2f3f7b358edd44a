/// `fulcrum stores`.
@NullMarked
package fulcrum.cli.stores;

import org.jspecify.annotations.NullMarked;
