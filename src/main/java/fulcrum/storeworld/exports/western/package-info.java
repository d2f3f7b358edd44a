/// What the exports of a Shopify shop and of an Amazon shop have in common: when they are made,
/// buyers that nobody could take for real, and the tables that a shop fills in by itself.
@NullMarked
package fulcrum.storeworld.exports.western;

import org.jspecify.annotations.NullMarked;
