/// The Figures page: metrics picked, sliced, cut and compared, each traced to its rows.
@NullMarked
package fulcrum.web.figures;

import org.jspecify.annotations.NullMarked;
