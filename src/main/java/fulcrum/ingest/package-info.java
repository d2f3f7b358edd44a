/// Reads exports of selling platforms into facts, and names every row that it refused.
@NullMarked
@ApplicationModule(allowedDependencies = {"units", "state", "store", "warehouse"})
package fulcrum.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
