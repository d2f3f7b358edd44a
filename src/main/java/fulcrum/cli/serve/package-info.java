/// `fulcrum serve`.
@NullMarked
package fulcrum.cli.serve;

import org.jspecify.annotations.NullMarked;
