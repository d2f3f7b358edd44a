package fulcrum.storeworld.chronicle;

/// The device of a visit or an order.
public enum Terminal {
    MOBILE,
    PC
}
