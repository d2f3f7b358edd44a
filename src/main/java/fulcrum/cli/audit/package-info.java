/// `fulcrum audit`.
@NullMarked
package fulcrum.cli.audit;

import org.jspecify.annotations.NullMarked;
