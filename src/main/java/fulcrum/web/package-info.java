/// The pages. Knows every stage; no stage knows it.
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
            "effects",
            "leverage",
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
package fulcrum.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
