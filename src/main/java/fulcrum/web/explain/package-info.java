/// The Explain page: why a figure changed, in sentences, steps and parts, each traced to its rows.
@NullMarked
package fulcrum.web.explain;

import org.jspecify.annotations.NullMarked;
