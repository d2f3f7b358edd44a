package fulcrum.storeworld.world;

/// Somebody who buys now.
///
/// @param number of the order
/// @param customer number of the customer; a new one takes the order's
/// @param returning true where they bought before, `firstEver` where not within the world's days
/// @param click what they clicked, where it was an advertisement
record Buyer(
        long number,
        int cell,
        boolean consulted,
        long customer,
        int region,
        boolean returning,
        boolean firstEver,
        Click click) {

    /// @param plan index of the plan, -1 where nothing was clicked
    /// @param keyword index of the keyword, -1 in feeds
    /// @param day the day of the click
    record Click(int plan, int keyword, int day) {
        static final Click NONE = new Click(-1, -1, 0);
    }
}
