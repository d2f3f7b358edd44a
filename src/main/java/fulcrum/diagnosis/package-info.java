/// What a store suffers from: checks over all of its facts, what each fault costs, which other
/// explanations were tried, and what to do about it; as a report and as a map.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "units",
            "statistics",
            "state",
            "store",
            "warehouse",
            "ingest",
            "metrics",
            "outlook",
            "strategy",
            "actions",
            "effects"
        })
package fulcrum.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
