/// The command line. Knows every stage; no stage knows it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "units",
            "storeworld",
            "state",
            "store",
            "warehouse",
            "ingest",
            "backup",
            "statistics",
            "metrics",
            "outlook",
            "strategy",
            "actions",
            "effects",
            "leverage",
            "effects :: experiments",
            "diagnosis",
            "diagnosis :: topics",
            "diagnosis :: weight",
            "diagnosis :: mindmap",
            "review",
            "review :: delivery",
            "review :: misses",
            "review :: nights",
            "review :: weekly"
        })
package fulcrum.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
