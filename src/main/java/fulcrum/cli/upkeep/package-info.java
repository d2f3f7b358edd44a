/// `fulcrum rebuild`, `fulcrum forget` and `fulcrum vault`.
@NullMarked
package fulcrum.cli.upkeep;

import org.jspecify.annotations.NullMarked;
