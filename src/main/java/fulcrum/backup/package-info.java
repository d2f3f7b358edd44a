/// Copies of a data directory in one file: made while it is in use, looked through, put back.
@NullMarked
@ApplicationModule(allowedDependencies = {"units", "state", "store", "warehouse", "ingest"})
package fulcrum.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
