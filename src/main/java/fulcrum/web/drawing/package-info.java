/// Charts as SVG, drawn by the server: sizes and paths, no words.
@NullMarked
package fulcrum.web.drawing;

import org.jspecify.annotations.NullMarked;
