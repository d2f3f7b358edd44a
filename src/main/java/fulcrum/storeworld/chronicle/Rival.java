package fulcrum.storeworld.chronicle;

/// A rival's listing that the shop watches.
public record Rival(int index, String itemId, String title, String shop) {}
