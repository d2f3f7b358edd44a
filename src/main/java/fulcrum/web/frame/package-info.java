/// What surrounds every page: language, store, navigation, assets, templates.
@NullMarked
package fulcrum.web.frame;

import org.jspecify.annotations.NullMarked;
