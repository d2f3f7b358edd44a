/// What matters today.
@NullMarked
package fulcrum.web.today;

import org.jspecify.annotations.NullMarked;
