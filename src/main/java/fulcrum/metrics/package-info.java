/// What every figure means, how it is computed, and its value.
@NullMarked
@ApplicationModule(allowedDependencies = {"units", "store", "warehouse"})
package fulcrum.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
