/// Fulcrum runs an e-commerce store as a closed loop; each package is one stage of it.
@NullMarked
package fulcrum;

import org.jspecify.annotations.NullMarked;
