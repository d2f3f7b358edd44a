/// The state database: connection, migrations, transactions, the audit log, and the secret keys
/// beside them.
@NullMarked
@ApplicationModule(allowedDependencies = {"units"})
package fulcrum.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
