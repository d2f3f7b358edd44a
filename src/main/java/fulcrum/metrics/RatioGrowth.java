package fulcrum.metrics;

import fulcrum.metrics.decomposition.RateAndMix;
import fulcrum.metrics.decomposition.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Takes a ratio apart along a dimension: what each part's own ratio did, and what its weight did.
final class RatioGrowth {

    private final TwoPeriods figures;

    RatioGrowth(TwoPeriods figures) {
        this.figures = figures;
    }

    /// A ratio by its two terms, along a dimension.
    record Quotient(Dimension dimension, MetricId over, MetricId under) {}

    private record Share(Optional<String> part, Segment segment) {}

    /// None where the parts have no ratio in one of the periods.
    Optional<Branch.Apart> of(MetricId metric, Place place, Quotient of) {
        var shares = new ArrayList<Share>();
        for (var part : figures.parts(place, of.dimension())) {
            var deeper = place.in(of.dimension(), part);
            if (isKnown(of, deeper)) {
                var over = figures.at(of.over(), deeper);
                var under = figures.at(of.under(), deeper);
                shares.add(
                        new Share(
                                part,
                                new Segment(
                                        over.number(Side.BEFORE),
                                        under.number(Side.BEFORE),
                                        over.number(Side.NOW),
                                        under.number(Side.NOW))));
            }
        }
        var segments = shares.stream().map(Share::segment).toList();
        if (segments.stream().mapToDouble(Segment::under).sum() == 0
                || segments.stream().mapToDouble(Segment::underNow).sum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Branch.Apart.Ratios(ratios(metric, place, of, shares)));
    }

    private List<Branch.Ratio> ratios(
            MetricId metric, Place place, Quotient of, List<Share> shares) {
        var told = RateAndMix.of(shares.stream().map(Share::segment).toList());
        var ratios = new ArrayList<Branch.Ratio>();
        for (int i = 0; i < told.size(); i++) {
            var deeper = place.in(of.dimension(), shares.get(i).part());
            ratios.add(
                    new Branch.Ratio(
                            bare(
                                    new Subject.Member(of.dimension(), shares.get(i).part()),
                                    metric,
                                    deeper,
                                    figures.at(metric, deeper)),
                            told.get(i).rate(),
                            told.get(i).mix()));
        }
        ratios.sort(
                Comparator.comparingDouble(
                        (Branch.Ratio one) -> -Math.abs(one.rate() + one.mix())));
        return closed(metric, place, of.dimension(), ratios);
    }

    /// The largest parts, the others together, and what the parts leave of the whole.
    private List<Branch.Ratio> closed(
            MetricId metric, Place place, Dimension dimension, List<Branch.Ratio> all) {
        int shown = all.size() <= Growth.MOST_MEMBERS ? all.size() : Growth.MOST_MEMBERS - 1;
        var closed = new ArrayList<>(all.subList(0, shown));
        var rest = all.subList(shown, all.size());
        var whole = figures.at(metric, place);
        if (!rest.isEmpty()) {
            closed.add(
                    new Branch.Ratio(
                            bare(new Subject.Others(dimension, rest.size()), metric, place, whole),
                            rest.stream().mapToDouble(Branch.Ratio::rate).sum(),
                            rest.stream().mapToDouble(Branch.Ratio::mix).sum()));
        }
        double told = all.stream().mapToDouble(one -> one.rate() + one.mix()).sum();
        double gap = whole.difference().doubleValue() - told;
        if (Math.abs(gap) > Growth.ROUNDING * Math.abs(whole.number(Side.NOW))) {
            closed.add(
                    new Branch.Ratio(
                            bare(new Subject.Gap(dimension), metric, place, whole), gap, 0));
        }
        return closed;
    }

    private boolean isKnown(Quotient of, Place place) {
        return figures.at(of.over(), place).isKnown() && figures.at(of.under(), place).isKnown();
    }

    /// A ratio does not grow with the days of a period.
    private static Branch bare(Subject subject, MetricId metric, Place place, Pair values) {
        return new Branch(subject, metric, place.path(), values, Grows.NOT, Optional.empty());
    }
}
