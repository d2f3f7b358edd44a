package fulcrum.metrics;

import fulcrum.metrics.decomposition.Closing;
import fulcrum.metrics.decomposition.PriceVolume;
import fulcrum.metrics.decomposition.Segment;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Money that products brought, told as prices, pieces and assortment.
final class PriceView {

    private static final Dimension PRODUCT = new Dimension("product");
    private static final MetricId UNITS = new MetricId("units");
    private static final int CENTS = 2;

    private static final List<Subject.Aspect> ASPECTS =
            List.of(
                    Subject.Aspect.PRICE,
                    Subject.Aspect.VOLUME,
                    Subject.Aspect.ASSORTMENT,
                    Subject.Aspect.ARRIVED,
                    Subject.Aspect.GONE,
                    Subject.Aspect.BESIDE);

    private final ExplainQuestion question;
    private final Definitions definitions;
    private final TwoPeriods figures;

    PriceView(ExplainQuestion question, Definitions definitions, Figures figures) {
        this.question = question;
        this.definitions = definitions;
        this.figures =
                new TwoPeriods(question, List.of(question.metric(), UNITS), definitions, figures);
    }

    /// Empty for what is no money, cannot be cut by product, or whose pieces nobody states.
    List<Part> of(Pair whole) {
        var metric = definitions.metrics().get(question.metric());
        if (metric == null
                || metric.unit() != Unit.MONEY
                || !definitions.metrics().containsKey(UNITS)
                || !isSold(metric)) {
            return List.of();
        }
        var products = new ArrayList<Segment>();
        for (var part : figures.parts(Place.WHOLE, PRODUCT)) {
            var place = Place.WHOLE.in(PRODUCT, part);
            var amount = figures.at(question.metric(), place);
            var pieces = figures.at(UNITS, place);
            if (part.isPresent() && amount.isKnown() && pieces.isKnown()) {
                products.add(
                        new Segment(
                                amount.number(Side.BEFORE),
                                pieces.number(Side.BEFORE),
                                amount.number(Side.NOW),
                                pieces.number(Side.NOW)));
            }
        }
        return products.isEmpty() ? List.of() : parts(PriceVolume.of(products), whole);
    }

    /// Money that is at least in part booked with pieces.
    private boolean isSold(Metric metric) {
        return definitions.dimensions(metric.id()).contains(PRODUCT)
                && definitions.leaves(metric.id()).stream()
                        .anyMatch(leaf ->
                                leaf.aggregate()
                                        .from()
                                        .equals(definitions.metric(UNITS).aggregate().from()))
                && question.only().stream()
                        .allMatch(filter ->
                                definitions.dimensions(UNITS).contains(filter.dimension()));
    }

    private List<Part> parts(PriceVolume told, Pair whole) {
        double named = told.price() + told.volume() + told.mix() + told.arrived() + told.gone();
        var closed = whole.difference().setScale(CENTS, RoundingMode.HALF_EVEN);
        var digits =
                Closing.to(
                        closed,
                        new double[] {
                            told.price(),
                            told.volume(),
                            told.mix(),
                            told.arrived(),
                            told.gone(),
                            closed.doubleValue() - named
                        },
                        CENTS);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < ASPECTS.size(); i++) {
            parts.add(
                    new Part(
                            ASPECTS.get(i),
                            question.metric(),
                            Part.Move.NONE,
                            digits.get(i),
                            Optional.empty(),
                            List.of(),
                            List.of()));
        }
        return parts;
    }
}
