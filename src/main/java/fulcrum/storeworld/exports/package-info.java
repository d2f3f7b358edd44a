/// Writes what happened as the export files of a platform: its headers, encodings, file sizes,
/// preambles, ranges and restatements. One package for each platform.
@NullMarked
package fulcrum.storeworld.exports;

import org.jspecify.annotations.NullMarked;
