package fulcrum.storeworld.world;

/// What one order moves, in smallest coins.
///
/// @param list at list prices; `paid` with shipping; `cost` of its goods to the shop
record Sale(
        int pieces, long list, long discount, long paid, long cost, long fee, long fulfilment) {}
