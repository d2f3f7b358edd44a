/// What the user gave, whatever its packing, encoding and format, as rows of text cells.
@NullMarked
package fulcrum.ingest.reading;

import org.jspecify.annotations.NullMarked;
