package fulcrum.storeworld.chronicle;

/// The device of a visit or an order.
public enum Terminal {
    MOBILE(0),
    PC(1);

    private final int place;

    Terminal(int place) {
        this.place = place;
    }

    /// Its place among the terminals, from 0.
    public int place() {
        return place;
    }
}
