package fulcrum.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What one buyer ordered.
///
/// @param customer the store's own mark of a buyer
/// @param orders one for each day with orders, oldest first; never empty
public record BuyerHistory(String customer, List<Order> orders) {

    public BuyerHistory {
        orders = List.copyOf(orders);
    }

    /// All that was ordered on a day.
    public record Order(LocalDate day, BigDecimal paid) {}
}
