/// An invented store whose every cause is known: it writes the export files that a platform would,
/// and the truth beside them. Knows only `units`.
///
/// Money in this room is a `long` count of the currency's smallest coin; a moment is a `long` count
/// of seconds of the store's own clock since 1970-01-01T00:00.
@NullMarked
@ApplicationModule(allowedDependencies = {"units"})
package fulcrum.storeworld;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
