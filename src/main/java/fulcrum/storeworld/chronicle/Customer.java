package fulcrum.storeworld.chronicle;

/// A buyer: a number that stays the same for life, the place they live (index of a region of the
/// shop's country), and whether they had bought before this order.
public record Customer(long number, int region, boolean returning) {}
