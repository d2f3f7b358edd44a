/// The metrics and trees that a store defines itself: their text, what is wrong in it, its
/// versions.
@NullMarked
package fulcrum.web.definitions;

import org.jspecify.annotations.NullMarked;
