/// The export files of a Shopify shop: orders, products, customers; its advertising at Google and
/// Meta; its visits as Google Analytics and Search Console count them.
@NullMarked
package fulcrum.storeworld.exports.shopify;

import org.jspecify.annotations.NullMarked;
