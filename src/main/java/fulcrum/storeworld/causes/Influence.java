package fulcrum.storeworld.causes;

import java.util.List;

/// How a cause moves one knob.
///
/// @param products indices of the products that it reaches; empty: the whole shop
/// @param size logarithm of the factor, once it is whole
/// @param from first day, counted from the world's first day
/// @param until first day on which it is over
/// @param ramp days until it is whole
/// @param halfLife days until half of it is gone; 0: it does not fade
public record Influence(
        Knob knob,
        List<Integer> products,
        double size,
        int from,
        int until,
        int ramp,
        double halfLife) {

    public Influence {
        products = List.copyOf(products);
    }

    /// What it adds to its knob on a day.
    public double on(int day) {
        if (day < from || day >= until || size == 0) {
            return 0;
        }
        double grown = ramp == 0 ? 1 : Math.min(1, (day - from + 1.0) / ramp);
        double left = halfLife == 0 ? 1 : Math.pow(0.5, (day - from) / halfLife);
        return size * grown * left;
    }
}
