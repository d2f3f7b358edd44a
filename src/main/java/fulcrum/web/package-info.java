/// The pages. Knows every stage; no stage knows it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "units",
            "state",
            "store",
            "warehouse",
            "ingest",
            "metrics",
            "statistics",
            "outlook",
            "strategy"
        })
package fulcrum.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
