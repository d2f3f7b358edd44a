package fulcrum.review;

import java.util.List;

/// Looks for one kind of items.
@FunctionalInterface
interface Lookout {

    List<Item> seen(Morning morning);
}
