/// Numbers in the sentences of briefs and reviews.
@NullMarked
package fulcrum.review.words;

import org.jspecify.annotations.NullMarked;
