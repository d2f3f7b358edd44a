package fulcrum.storeworld.exports.amazon;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.amazon.Entry.Article;
import fulcrum.storeworld.exports.amazon.Entry.Component;
import fulcrum.storeworld.exports.western.Shares;
import fulcrum.storeworld.exports.western.ShopClock;
import fulcrum.units.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// A settlement every two weeks, the last one paid out when the world ends. Sales and fees are
/// booked when an order is shipped, refunds when they are given.
final class Settlements {

    private static final int DAYS = 14;

    private final Path folder;
    private final Setting setting;
    private final Articles articles;
    private final Dirt dirt;
    private final TreeMap<Integer, Settlement> open = new TreeMap<>();

    Settlements(Path folder, Setting setting, Dirt dirt) {
        this.folder = folder;
        this.setting = setting;
        this.articles = new Articles(setting, AllOrders.FORM);
        this.dirt = dirt;
    }

    void add(Order order) throws IOException {
        if (order.fate().paidAt().isEmpty()) {
            return;
        }
        long paid = order.fate().paidAt().getAsLong();
        sale(order, order.fate().shippedAt().orElse(paid));
        for (var refund : order.refunds()) {
            var line = order.lines().get(refund.line());
            book(Component.REFUND, refund.doneAt(), order, article(line), -refund.amount());
        }
    }

    private void sale(Order order, long shipped) throws IOException {
        var discounts = Shares.ofDiscount(order);
        var fees = Shares.of(order.fee(), order);
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            var article = article(line);
            book(Component.PRINCIPAL, shipped, order, article, line.listAmount());
            book(Component.PROMOTION, shipped, order, article, -discounts[i]);
            book(Component.COMMISSION, shipped, order, article, -fees[i]);
            if (i == 0) {
                book(Component.SHIPPING, shipped, order, article, order.shippingDue());
            }
        }
    }

    private static Article article(Order.Line line) {
        return new Article(line.product(), line.variant(), line.quantity());
    }

    /// What is booked after the world has ended is in no report.
    private void book(Component what, long posted, Order order, Article article, long amount)
            throws IOException {
        var day = ShopClock.day(posted);
        if (amount != 0 && day.isBefore(setting.days().until())) {
            settlement(day).add(new Entry(what, posted, order.number(), article, amount));
        }
    }

    private Settlement settlement(LocalDate day) throws IOException {
        int number = number(day);
        var found = open.get(number);
        if (found == null) {
            found = new Settlement(folder, days(number), number);
            open.put(number, found);
        }
        return found;
    }

    private int number(LocalDate day) {
        return (int) ((day.toEpochDay() - setting.days().from().toEpochDay()) / DAYS);
    }

    private Period days(int number) {
        var from = setting.days().from().plusDays((long) number * DAYS);
        var until = from.plusDays(DAYS);
        var end = setting.days().until();
        return new Period(from, until.isBefore(end) ? until : end);
    }

    /// Writes the settlements that are over: no order that is placed later can be in them.
    void dayEnds(LocalDate day) throws IOException {
        while (!open.isEmpty() && open.firstKey() < number(day.plusDays(1))) {
            write(open.pollFirstEntry());
        }
    }

    void end() throws IOException {
        while (!open.isEmpty()) {
            write(open.pollFirstEntry());
        }
    }

    private void write(Map.Entry<Integer, Settlement> settlement) throws IOException {
        settlement.getValue().write(setting, articles, dirt);
    }
}
