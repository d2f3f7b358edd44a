/// The operators' room: actions, their checklists and evidence, the links of the process and who
/// answers for them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"units", "state", "store", "warehouse", "ingest", "metrics"})
package fulcrum.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
