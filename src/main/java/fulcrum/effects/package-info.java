/// What actions did, with the uncertainty of it: readings that are kept, what they are worth for
/// the goal, and where the hours went.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "units",
            "statistics",
            "state",
            "store",
            "ingest :: reading",
            "ingest :: typing",
            "metrics",
            "outlook",
            "strategy",
            "actions"
        })
package fulcrum.effects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
