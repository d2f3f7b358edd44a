/// Who changed what, and whether the record of it is whole.
@NullMarked
package fulcrum.web.audit;

import org.jspecify.annotations.NullMarked;
