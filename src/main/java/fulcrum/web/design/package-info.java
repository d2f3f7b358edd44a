/// The design page: every piece of the look on one page.
@NullMarked
package fulcrum.web.design;

import org.jspecify.annotations.NullMarked;
