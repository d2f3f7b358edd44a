/// `fulcrum definitions`.
@NullMarked
package fulcrum.cli.definitions;

import org.jspecify.annotations.NullMarked;
