/// Levers: plays that worked here and can be repeated, those that failed here too, each with what
/// it brought so far.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "units",
            "statistics",
            "state",
            "store",
            "metrics",
            "actions",
            "effects"
        })
package fulcrum.leverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
