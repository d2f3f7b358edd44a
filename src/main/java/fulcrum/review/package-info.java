/// What matters today and what is decided this week: the brief and the review, which join all other
/// rooms, the nights in which they are made, and how they reach people.
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
            "leverage"
        })
package fulcrum.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
