/// Where and when people are reached, and what became of it.
@NullMarked
package fulcrum.web.delivery;

import org.jspecify.annotations.NullMarked;
