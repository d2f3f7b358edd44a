/// `fulcrum storeworld` and `fulcrum demo`.
@NullMarked
package fulcrum.cli.storeworld;

import org.jspecify.annotations.NullMarked;
