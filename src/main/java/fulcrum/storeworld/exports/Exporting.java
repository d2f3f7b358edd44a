package fulcrum.storeworld.exports;

/// How a world is exported: the seed of what only the files decide (names of people, dirt), and
/// whether rows are spoiled on purpose.
public record Exporting(long seed, boolean dirt) {}
