/// What is kept of the rows that were read, and what is known of the people in them.
@NullMarked
package fulcrum.ingest.keeping;

import org.jspecify.annotations.NullMarked;
