/// The pages of the levers.
@NullMarked
package fulcrum.web.levers;

import org.jspecify.annotations.NullMarked;
