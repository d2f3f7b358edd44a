package fulcrum.review;

import fulcrum.actions.Link;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
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

    @Override
    public List<Item> seen(Morning morning) {
        var lately = morning.last(SOLD_LATELY);
        return morning.read(List.of(STOCK_DAYS, RECEIVED), lately, Cut.by(PRODUCT))
                .map(reading ->
                        reading.lines().stream()
                                .flatMap(line -> item(morning, line))
                                .sorted(Comparator.comparingDouble(Item::size).reversed())
                                .limit(MOST)
                                .toList())
                .orElse(List.of());
    }

    private static Stream<Item> item(Morning morning, Reading.Line line) {
        var days = Morning.number(line, 0);
        var received = Morning.number(line, 1);
        var product = line.parts().getFirst();
        return product.isPresent()
                        && days.isPresent()
                        && days.getAsDouble() < SHORT
                        && received.orElse(0) > 0
                ? Stream.of(
                        item(morning, product.get(), days.getAsDouble(), received.getAsDouble()))
                : Stream.empty();
    }

    private static Item item(Morning morning, String product, double days, double received) {
        var lately = morning.last(SOLD_LATELY);
        var only = List.of(new Cut.Filter(PRODUCT, List.of(product)));
        var called = morning.called(PRODUCT, product);
        var stake = morning.weekly(RECEIVED, List.of(), lately, -received);
        return new Item(
                "stock-" + product,
                Kind.STOCK,
                Said.of("review.stock", called, Told.amount(Unit.DAYS, days)),
                Said.of("review.stock.reason", SOLD_LATELY),
                stake,
                false,
                Evidence.figures(STOCK_DAYS, lately, only),
                Optional.of(
                        new Prepared(
                                Said.of("review.prepare.stock", called),
                                Link.STOCK,
                                Optional.of(RECEIVED),
                                only)));
    }
}
