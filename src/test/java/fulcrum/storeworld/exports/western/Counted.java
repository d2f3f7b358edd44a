package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// What the chronicle of a shop says, counted without any export.
public final class Counted {

    private final AmericanShop shop;
    private final long end = AmericanShop.start(AmericanShop.DAYS.until()) - 1;

    public Counted(AmericanShop shop) {
        this.shop = shop;
    }

    public boolean isPaid(Order order) {
        return Order.by(order.fate().paidAt(), end);
    }

    /// By the day of ordering, of orders that were paid before the world ended.
    public TreeMap<LocalDate, BigDecimal> ofOrders(ToLongFunction<Order> what, int digits) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (var order : shop.orders) {
            if (isPaid(order)) {
                add(days, order.fate().placedAt(), what.applyAsLong(order), digits);
            }
        }
        return tidy(days);
    }

    /// Money of orders by the day on which they were paid.
    public TreeMap<LocalDate, BigDecimal> byPayment(ToLongFunction<Order> what) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (var order : shop.orders) {
            if (isPaid(order)) {
                add(days, order.fate().paidAt().getAsLong(), what.applyAsLong(order), 2);
            }
        }
        return tidy(days);
    }

    public TreeMap<LocalDate, BigDecimal> refundsByDay() {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (var order : shop.orders) {
            for (var refund : order.refunds()) {
                if (refund.doneAt() <= end) {
                    add(days, refund.doneAt(), refund.amount(), 2);
                }
            }
        }
        return tidy(days);
    }

    /// Fees of paid orders on the day of shipping, else of payment, as far as the world saw it.
    public TreeMap<LocalDate, BigDecimal> feesByShipping() {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (var order : shop.orders) {
            var paid = order.fate().paidAt();
            long shipped = order.fate().shippedAt().orElse(paid.orElse(Long.MAX_VALUE));
            if (shipped <= end) {
                add(days, shipped, order.fee(), 2);
            }
        }
        return tidy(days);
    }

    public TreeMap<LocalDate, BigDecimal> visitors() {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (var day : shop.days) {
            long sum = day.doors().stream().mapToLong(door -> door.seen().visitors()).sum();
            add(days, AmericanShop.start(day.date()), sum, 0);
        }
        return tidy(days);
    }

    public TreeMap<LocalDate, BigDecimal> ads(ToLongFunction<AdDay.Cell> what, int digits) {
        return ads(_ -> true, what, digits);
    }

    public TreeMap<LocalDate, BigDecimal> ads(
            Predicate<AdPlan> plans, ToLongFunction<AdDay.Cell> what, int digits) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (var day : shop.ads) {
            for (var cell : day.cells()) {
                if (plans.test(shop.setting.adPlans().get(cell.plan()))) {
                    add(days, AmericanShop.start(day.date()), what.applyAsLong(cell), digits);
                }
            }
        }
        return tidy(days);
    }

    /// Sales credited within so many days of the click.
    public static long credited(AdDay.Cell cell, int window) {
        return cell.sales().stream()
                .filter(sale -> sale.lag() < window)
                .mapToLong(AdDay.Sale::amount)
                .sum();
    }

    public static BigDecimal sum(TreeMap<LocalDate, BigDecimal> days) {
        return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros();
    }

    private static void add(
            TreeMap<LocalDate, BigDecimal> days, long moment, long amount, int digits) {
        days.merge(AmericanShop.day(moment), BigDecimal.valueOf(amount, digits), BigDecimal::add);
    }

    private static TreeMap<LocalDate, BigDecimal> tidy(TreeMap<LocalDate, BigDecimal> days) {
        days.replaceAll((_, amount) -> amount.stripTrailingZeros());
        return days;
    }

    /// Days on which nothing was counted say the same as days of nothing.
    public static TreeMap<LocalDate, BigDecimal> withoutNothing(
            TreeMap<LocalDate, BigDecimal> days) {
        var some = new TreeMap<>(days);
        some.values().removeIf(amount -> amount.signum() == 0);
        return some;
    }
}
