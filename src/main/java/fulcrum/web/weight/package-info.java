/// How a store stands with its platform.
@NullMarked
package fulcrum.web.weight;

import org.jspecify.annotations.NullMarked;
