/// Turns the text rows of a recognised table into typed facts, cell by cell, as its layout says.
@NullMarked
package fulcrum.ingest.translating;

import org.jspecify.annotations.NullMarked;
