/// The facts: one table per kind, the engine that holds them, questions and answers.
@NullMarked
@ApplicationModule(allowedDependencies = {"units", "store"})
package fulcrum.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
