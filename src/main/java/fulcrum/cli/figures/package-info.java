/// `fulcrum figures`.
@NullMarked
package fulcrum.cli.figures;

import org.jspecify.annotations.NullMarked;
