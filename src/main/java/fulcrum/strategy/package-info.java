/// Where a store is to go: direction, goals, the targets that reach them, odds, budget. The boss
/// decides it; others read it and propose.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"units", "statistics", "state", "store", "metrics", "outlook"})
package fulcrum.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
