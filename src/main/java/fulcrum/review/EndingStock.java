package fulcrum.review;

import fulcrum.actions.Link;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.outlook.Outlooks;
import fulcrum.outlook.Refills;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.review.Item.Prepared;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Products that sell and are about to be out of stock.
final class EndingStock implements Lookout {

    private static final Dimension PRODUCT = new Dimension("product");
    private static final MetricId STOCK_DAYS = new MetricId("stock_days");
    private static final MetricId RECEIVED = new MetricId("received");
    private static final int SOLD_LATELY = 28;

    /// A new delivery takes about as long.
    private static final double SHORT = 7;

    private static final int MOST = 3;

    private record Low(String product, double days, double received) {
        boolean isGone() {
            return days <= 0;
        }
    }

    @Override
    public List<Item> seen(Morning morning) {
        var lately = morning.last(SOLD_LATELY);
        var low =
                morning.read(List.of(STOCK_DAYS, RECEIVED), lately, Cut.by(PRODUCT)).stream()
                        .flatMap(reading -> reading.lines().stream())
                        .flatMap(EndingStock::low)
                        .toList();
        if (low.isEmpty()) {
            return List.of();
        }
        var refills = new Outlooks(morning.metrics()).refills(morning.store().id(), morning.end());
        return low.stream()
                .map(one -> item(morning, one, refills))
                .sorted(Comparator.comparingDouble(Item::size).reversed())
                .limit(MOST)
                .toList();
    }

    private static Stream<Low> low(Reading.Line line) {
        var days = Morning.number(line, 0);
        var received = Morning.number(line, 1);
        var product = line.parts().getFirst();
        return product.isPresent()
                        && days.isPresent()
                        && days.getAsDouble() < SHORT
                        && received.orElse(0) > 0
                ? Stream.of(new Low(product.get(), days.getAsDouble(), received.getAsDouble()))
                : Stream.empty();
    }

    /// What is not gone yet costs what it sells as often as such shelves were not filled in time.
    private static Item item(Morning morning, Low low, Refills refills) {
        var lately = morning.last(SOLD_LATELY);
        var only = List.of(new Cut.Filter(PRODUCT, List.of(low.product())));
        var called = morning.called(PRODUCT, low.product());
        double emptied = low.isGone() ? 1 : 1 - refills.inTime().orElse(0);
        return new Item(
                "stock-" + low.product(),
                Kind.STOCK,
                head(low, called),
                reason(low, refills),
                morning.weekly(RECEIVED, List.of(), lately, -low.received() * emptied),
                false,
                Evidence.figures(STOCK_DAYS, lately, only),
                Optional.of(
                        new Prepared(
                                Said.of("review.prepare.stock", called),
                                Link.STOCK,
                                Optional.of(RECEIVED),
                                only)));
    }

    private static Said head(Low low, String called) {
        if (low.isGone()) {
            return Said.of("review.stock.gone", called);
        }
        return Math.round(low.days()) <= 1
                ? Said.of("review.stock.today", called)
                : Said.of("review.stock", called, Told.amount(Unit.DAYS, low.days()));
    }

    private static Said reason(Low low, Refills refills) {
        if (low.isGone()) {
            return Said.of("review.stock.gone.reason", SOLD_LATELY);
        }
        return refills.isKnown()
                ? Said.of("review.stock.refills", SOLD_LATELY, refills.cases(), refills.empty())
                : Said.of("review.stock.reason", SOLD_LATELY);
    }
}
