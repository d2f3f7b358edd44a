package fulcrum.diagnosis.weight;

import fulcrum.effects.Pricing;
import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/// What each ingredient of our own model counts, and what it is worth.
record ModelPieces(WeeklyFacts facts, Pricing pricing, Points points) {

    private static final MetricId VISITORS = new MetricId("visitors");
    private static final int LATELY = 4;
    private static final int SHOWN = 52;
    private static final double USUAL = 50;
    private static final double GOOD = 75;
    private static final double BETWEEN = (GOOD - USUAL) / 100;

    OurModel fitted(WeeklyFacts.Searching searching, ModelWeeks weeks, List<OurModel.Gap> gaps) {
        var shares = weeks.shares(points);
        var ranks = new Ranks(weeks.rows()).all();
        var course = new ArrayList<OurModel.Course>();
        for (int week = Math.max(0, weeks.size() - SHOWN); week < weeks.size(); week++) {
            course.add(
                    new OurModel.Course(
                            weeks.mondays().get(week),
                            100 * Foretold.sum(ranks.get(week), shares)));
        }
        return new OurModel.Fitted(
                points,
                gaps,
                searching.sources(),
                weeks.size(),
                Foretold.of(weeks.rows(), weeks.logs(), shares),
                pieces(weeks, shares, ranks.getLast()),
                course);
    }

    private List<OurModel.Piece> pieces(ModelWeeks weeks, List<Double> shares, List<Double> ranks) {
        var slopes = Slopes.of(weeks.past(), weeks.followed());
        int figures = weeks.ingredients().size();
        double all = slopes.stream().limit(figures).mapToDouble(Size::estimate).sum();
        double visitors =
                weeks.logs().subList(weeks.size() - LATELY, weeks.size()).stream()
                        .mapToDouble(Math::exp)
                        .average()
                        .orElseThrow();
        var pieces = new ArrayList<OurModel.Piece>();
        for (int i = 0; i < figures; i++) {
            var gained = gained(slopes.get(i), visitors);
            pieces.add(
                    new OurModel.Piece(
                            weeks.ingredients().get(i),
                            shares.get(i),
                            all == 0 ? 0 : slopes.get(i).estimate() / all,
                            ranks.get(i),
                            turned(weeks, i, weeks.rows().getLast().get(i)),
                            turned(weeks, i, edge(weeks, i, USUAL)),
                            turned(weeks, i, edge(weeks, i, GOOD)),
                            gained,
                            worth(weeks, gained)));
        }
        return pieces;
    }

    /// Visitors of a week when an ingredient is good instead of usual.
    private static Size gained(Size slope, double visitors) {
        return new Size(
                visitors * Math.expm1(BETWEEN * slope.estimate()),
                visitors * Math.expm1(BETWEEN * slope.low()),
                visitors * Math.expm1(BETWEEN * slope.high()));
    }

    private static double edge(ModelWeeks weeks, int column, double percent) {
        return StatUtils.percentile(
                weeks.rows().stream().mapToDouble(row -> row.get(column)).toArray(), percent);
    }

    private static double turned(ModelWeeks weeks, int column, double value) {
        return weeks.ingredients().get(column).higherIsBetter() ? value : -value;
    }

    /// Of a week, by what a visitor was worth lately.
    private Optional<Size> worth(ModelWeeks weeks, Size gained) {
        var until = weeks.mondays().getLast().plusWeeks(1);
        var days = new Period(until.minusWeeks(LATELY), until);
        var all = times(gained, LATELY);
        return pricing.worth(VISITORS, List.of(), days, pricing.ofDays(VISITORS, days, all))
                .map(worth -> times(worth, 1.0 / LATELY));
    }

    private static Size times(Size size, double factor) {
        return new Size(size.estimate() * factor, size.low() * factor, size.high() * factor);
    }
}
