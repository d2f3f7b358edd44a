/// The shop: its platform, currency and zone, and the people who run it.
@NullMarked
@ApplicationModule(allowedDependencies = {"units", "state"})
package fulcrum.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
