/// What the user gave, whatever its packing, encoding and format, as rows of text cells.
@NullMarked
@NamedInterface("reading")
package fulcrum.ingest.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
