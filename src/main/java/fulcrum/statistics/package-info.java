/// Statistics that may be believed: series go in, results with their uncertainty come out, and
/// "cannot tell" is a result. Knows only `units`: no questions to a database, no state, no clock,
/// and every random draw comes from a source that is passed in.
@NullMarked
@ApplicationModule(allowedDependencies = {"units"})
package fulcrum.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
