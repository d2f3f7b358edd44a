package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.Customer;
import fulcrum.storeworld.chronicle.Order;
import java.util.Arrays;

/// What each buyer has bought. The first [#MOST] buyers are kept and no more, so that the size does
/// not grow with the days; a larger shop exports its customers by segment.
final class Buyers {

    static final int MOST = 200_000;
    private static final int PLACES = 1 << 19;
    private static final long NOBODY = Long.MIN_VALUE;

    private final long[] numbers = new long[PLACES];
    private final int[] regions = new int[PLACES];
    private final int[] orders = new int[PLACES];
    private final long[] spent = new long[PLACES];
    private int size;

    /// Takes what is known of a buyer.
    interface Sink {
        void take(Customer customer, int orders, long spent) throws java.io.IOException;
    }

    Buyers() {
        Arrays.fill(numbers, NOBODY);
    }

    void add(Order order) {
        int place = place(order.customer().number());
        if (numbers[place] == NOBODY) {
            if (size == MOST) {
                return;
            }
            size++;
            numbers[place] = order.customer().number();
        }
        regions[place] = order.customer().region();
        orders[place]++;
        spent[place] += order.total();
    }

    void each(Sink sink) throws java.io.IOException {
        for (int i = 0; i < PLACES; i++) {
            if (numbers[i] != NOBODY) {
                sink.take(new Customer(numbers[i], regions[i], orders[i] > 1), orders[i], spent[i]);
            }
        }
    }

    private int place(long number) {
        int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> 45);
        while (numbers[place] != NOBODY && numbers[place] != number) {
            place = (place + 1) & (PLACES - 1);
        }
        return place;
    }
}
