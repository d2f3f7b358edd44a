/// Money, rates, counts and periods, and what is said about them: every figure carries its unit.
/// Knows only the JDK.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fulcrum.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
