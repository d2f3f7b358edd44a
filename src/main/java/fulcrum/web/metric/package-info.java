/// One metric: what it means, how it is made, and what it does by itself.
@NullMarked
package fulcrum.web.metric;

import org.jspecify.annotations.NullMarked;
