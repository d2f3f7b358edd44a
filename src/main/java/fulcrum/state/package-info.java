/// The state database: connection, migrations, transactions, and the audit log.
@NullMarked
@ApplicationModule(allowedDependencies = {"units"})
package fulcrum.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
