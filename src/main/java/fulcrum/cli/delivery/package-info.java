/// `fulcrum deliveries`.
@NullMarked
package fulcrum.cli.delivery;

import org.jspecify.annotations.NullMarked;
