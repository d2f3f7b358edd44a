/// `fulcrum metrics`.
@NullMarked
package fulcrum.cli.metrics;

import org.jspecify.annotations.NullMarked;
