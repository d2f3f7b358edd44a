/// What was given to some customers and not to others by lot: files with a row for each customer.
@NullMarked
@NamedInterface("experiments")
package fulcrum.effects.experiments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
