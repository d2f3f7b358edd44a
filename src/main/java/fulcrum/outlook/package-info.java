/// How figures of a store go on, which of their days are odd, and what an action did to them:
/// statistics asked about the store's own days.
@NullMarked
@ApplicationModule(allowedDependencies = {"units", "statistics", "store", "metrics"})
package fulcrum.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
