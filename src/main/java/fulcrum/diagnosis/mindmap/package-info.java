/// The mind map of a diagnosis: what the program found today, and on top of it what people wrote,
/// which new facts never touch.
@NullMarked
@NamedInterface("mindmap")
package fulcrum.diagnosis.mindmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
