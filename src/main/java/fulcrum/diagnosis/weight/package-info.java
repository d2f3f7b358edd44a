/// The store's standing with its platform: the platform's own scores with their official weights,
/// what the next point takes, and a model of our own, marked as ours.
@NullMarked
@NamedInterface("weight")
package fulcrum.diagnosis.weight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
