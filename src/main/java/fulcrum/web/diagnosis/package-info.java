/// The whole situation of a store: map, findings, report.
@NullMarked
package fulcrum.web.diagnosis;

import org.jspecify.annotations.NullMarked;
