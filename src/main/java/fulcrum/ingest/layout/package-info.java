/// Layouts as data: how each export is told apart, and which header fills which fact column.
@NullMarked
package fulcrum.ingest.layout;

import org.jspecify.annotations.NullMarked;
