/// The export files of an Amazon shop: orders, settlements, listings, business reports, sponsored
/// products.
@NullMarked
package fulcrum.storeworld.exports.amazon;

import org.jspecify.annotations.NullMarked;
