/// The same figures, and the work, for programs: JSON over HTTP, with a person's token. Knows every
/// stage; no stage knows it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "units",
            "state",
            "store",
            "warehouse",
            "ingest",
            "metrics",
            "strategy",
            "actions",
            "effects",
            "leverage",
            "review :: weekly"
        })
package fulcrum.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
