package fulcrum.statistics;

/// @param purchases whose value is known, of one buyer
/// @param mean value of these, in the store's currency; of no meaning without purchases
public record Spender(int purchases, double mean) {}
