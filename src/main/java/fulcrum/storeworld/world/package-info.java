/// How a world goes on from day to day: search, advertising, visits, buying, what follows a sale.
@NullMarked
package fulcrum.storeworld.world;

import org.jspecify.annotations.NullMarked;
