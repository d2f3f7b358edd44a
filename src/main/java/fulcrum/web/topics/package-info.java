/// What buyers complain of in their reviews.
@NullMarked
package fulcrum.web.topics;

import org.jspecify.annotations.NullMarked;
