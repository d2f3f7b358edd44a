/// The exports of a Taobao or Tmall shop: orders and lines, refunds, 生意参谋, 万相台无界, and the tables
/// that such a shop keeps by itself.
@NullMarked
package fulcrum.storeworld.exports.taobao;

import org.jspecify.annotations.NullMarked;
