/// What actions did: all of a store, and one with all that it stands on.
@NullMarked
package fulcrum.web.effects;

import org.jspecify.annotations.NullMarked;
