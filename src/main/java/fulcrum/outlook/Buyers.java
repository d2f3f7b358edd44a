package fulcrum.outlook;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.naturalOrder;

import fulcrum.metrics.BuyerHistory;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.statistics.Buyer;
import fulcrum.statistics.Lifetime;
import fulcrum.statistics.LifetimeModel;
import fulcrum.statistics.Lifetimes;
import fulcrum.statistics.ShopTime;
import fulcrum.statistics.Spender;
import fulcrum.statistics.Spending;
import fulcrum.statistics.Visits;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Looks ahead for every buyer of a shop: how often they will order, and for how much.
final class Buyers {

    private static final int WEEK = 7;
    private static final int YEAR = 365;

    /// Beyond it how much depends on how often, and a buyer's own mean says more than the crowd's.
    private static final double UNRELATED = 0.3;

    private static final MetricId ORDERS = new MetricId("orders");

    private final Store store;
    private final List<BuyerHistory> histories;
    private final LocalDate first;
    private final LocalDate now;

    private Buyers(Store store, List<BuyerHistory> histories, LocalDate last) {
        this.store = store;
        this.histories = histories;
        this.first =
                histories.stream()
                        .map(one -> one.orders().getFirst().day())
                        .min(naturalOrder())
                        .orElse(last);
        this.now = last;
    }

    static Clientele of(Metrics metrics, Store store, int days) {
        var last = metrics.lastCommonDay(store.id(), ORDERS);
        var histories =
                metrics.buyers(store.id()).stream()
                        .filter(one -> last.filter(day -> !lastDay(one).isAfter(day)).isPresent())
                        .toList();
        return histories.isEmpty()
                ? new Clientele.Refused(Said.of("outlook.no-buyers"))
                : new Buyers(store, histories, last.orElseThrow()).ahead(days);
    }

    private Clientele ahead(int days) {
        if (days > step(now) + 1) {
            return new Clientele.Refused(Said.of("outlook.too-far", days, step(now) + 1));
        }
        var visits =
                new Visits(
                        histories.stream()
                                .map(one ->
                                        one.orders().stream()
                                                .map(order -> step(order.day()))
                                                .toList())
                                .toList(),
                        step(now),
                        WEEK,
                        YEAR);
        return switch (Lifetimes.shopTime(LifetimeModel.MBG_NBD, visits)) {
            case ShopTime.Learned known -> ahead(known, true, days);
            case ShopTime.Refused _ ->
                    ahead(new ShopTime.Learned(List.of(), List.of(1.0)), false, days);
        };
    }

    private Clientele ahead(ShopTime.Learned time, boolean season, int days) {
        var crowd = histories.stream().map(one -> buyer(time, one)).toList();
        return switch (Lifetimes.learn(LifetimeModel.MBG_NBD, crowd)) {
            case Lifetime.Refused(var why) -> new Clientele.Refused(Refusals.said(why));
            case Lifetime.Learned model -> told(time, model, season, days);
        };
    }

    private Clientele told(
            ShopTime.Learned time, Lifetime.Learned model, boolean season, int days) {
        double horizon = time.between(step(now), step(now) + days);
        var spending = Lifetimes.spending(histories.stream().map(Buyers::spender).toList());
        var buyers =
                histories.stream()
                        .map(one -> {
                            var outlook = Lifetimes.outlook(model, buyer(time, one), horizon);
                            return told(one, outlook, value(spending, one));
                        })
                        .sorted(
                                comparingDouble(Clientele.Buyer::value)
                                        .reversed()
                                        .thenComparing(Clientele.Buyer::customer))
                        .toList();
        var ahead = new Period(now.plusDays(1), now.plusDays(1L + days));
        return new Clientele.Told(store, ahead, model, season, buyers);
    }

    private static Clientele.Buyer told(BuyerHistory one, Lifetime.Outlook outlook, double value) {
        int days = one.orders().size();
        return switch (outlook) {
            case Lifetime.Outlook.Refused _ ->
                    new Clientele.Buyer(one.customer(), days, lastDay(one), 0, 0, 0);
            case Lifetime.Outlook.Told(double purchases, double alive) ->
                    new Clientele.Buyer(
                            one.customer(),
                            days,
                            lastDay(one),
                            alive,
                            purchases,
                            purchases * value);
        };
    }

    /// What one of their order days will be worth.
    private static double value(Spending spending, BuyerHistory one) {
        var own = spender(one);
        return spending instanceof Spending.Learned learned
                        && Math.abs(learned.correlation()) <= UNRELATED
                        && Lifetimes.value(learned, own) instanceof Spending.Value.Told(double mean)
                ? mean
                : own.mean();
    }

    private static Spender spender(BuyerHistory one) {
        var paid =
                one.orders().stream()
                        .map(BuyerHistory.Order::paid)
                        .filter(amount -> amount.signum() > 0)
                        .mapToDouble(BigDecimal::doubleValue)
                        .summaryStatistics();
        return new Spender((int) paid.getCount(), paid.getAverage());
    }

    private Buyer buyer(ShopTime.Learned time, BuyerHistory one) {
        return time.buyer(
                one.orders().size() - 1,
                step(one.orders().getFirst().day()),
                step(lastDay(one)),
                step(now));
    }

    private int step(LocalDate day) {
        return (int) DAYS.between(first, day);
    }

    private static LocalDate lastDay(BuyerHistory one) {
        return one.orders().getLast().day();
    }
}
