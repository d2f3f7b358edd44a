/// What is to reach people: kept until it was brought, and never brought twice.
@NullMarked
@NamedInterface("delivery")
package fulcrum.review.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
