/// What buyers complain of in their reviews: topics, words that stand out, the products behind
/// them, how soon the shop replies.
@NullMarked
@NamedInterface("topics")
package fulcrum.diagnosis.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
