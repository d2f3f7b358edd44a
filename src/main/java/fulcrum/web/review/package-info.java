/// The page of the weekly review.
@NullMarked
package fulcrum.web.review;

import org.jspecify.annotations.NullMarked;
