package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How much of what was paid lately came from those whom a direction is for.
///
/// @param days that were counted; none where nothing is known
/// @param segments one figure for each segment of the direction, a part of 1
/// @param together of buyers in all segments
/// @param priced of pieces in the price band
public record Audience(
        Optional<Period> days, List<Figure> segments, Figure together, Figure priced) {

    private static final int LATELY = 90;
    private static final MetricId PAID = new MetricId("paid");
    private static final MetricId PRICE = new MetricId("unit_price");

    public Audience {
        segments = List.copyOf(segments);
    }

    /// The dimensions by which an audience can be told.
    public static List<String> dimensions(Metrics metrics) {
        return Rules.audiences(metrics);
    }

    public static Audience of(Metrics metrics, Store store, Direction direction) {
        var last = metrics.lastCommonDay(store.id(), PAID);
        if (last.isEmpty()) {
            var unknown = Figure.unknown(Said.of("strategy.no-payments"));
            return new Audience(
                    Optional.empty(),
                    direction.audience().stream().map(_ -> unknown).toList(),
                    unknown,
                    unknown);
        }
        var end = last.get().plusDays(1);
        var counting = new Counting(metrics, store, new Period(end.minusDays(LATELY), end));
        return new Audience(
                Optional.of(counting.days()),
                direction.audience().stream()
                        .map(segment -> counting.share(List.of(segment.filter())))
                        .toList(),
                counting.share(
                        direction.audience().stream().map(Direction.Segment::filter).toList()),
                direction
                        .prices()
                        .map(counting::priced)
                        .orElseGet(() -> Figure.unknown(Said.of("strategy.no-band"))));
    }

    private record Counting(Metrics metrics, Store store, Period days) {

        Figure share(List<Cut.Filter> only) {
            return paid(only).dividedBy(paid(List.of()));
        }

        private Figure paid(List<Cut.Filter> only) {
            var asked = question(List.of(PAID), new Cut(List.of(), only));
            return metrics.read(asked) instanceof Reading reading
                    ? reading.lines().getFirst().values().getFirst().figure()
                    : Figure.unknown(Said.of("strategy.not-counted"));
        }

        /// By the mean price of each product.
        Figure priced(Direction.PriceBand band) {
            var asked = question(List.of(PAID, PRICE), Cut.by(new Dimension("product")));
            if (!(metrics.read(asked) instanceof Reading reading)) {
                return Figure.unknown(Said.of("strategy.not-counted"));
            }
            var inside = BigDecimal.ZERO;
            for (var line : reading.lines()) {
                if (reading.value(line, PAID).figure() instanceof Figure.Known(var paid)
                        && reading.value(line, PRICE).figure() instanceof Figure.Known(var price)
                        && band.holds(price)) {
                    inside = inside.add(paid);
                }
            }
            return Figure.of(inside).dividedBy(paid(List.of()));
        }

        private FigureQuestion question(List<MetricId> wanted, Cut cut) {
            return FigureQuestion.of(store.id(), wanted, days, Grain.TOTAL).cut(cut);
        }
    }
}
