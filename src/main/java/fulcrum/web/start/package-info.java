/// The first start: a one-time link with which the boss makes the first account.
@NullMarked
package fulcrum.web.start;

import org.jspecify.annotations.NullMarked;
