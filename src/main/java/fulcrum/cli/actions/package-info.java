/// `fulcrum actions`.
@NullMarked
package fulcrum.cli.actions;

import org.jspecify.annotations.NullMarked;
