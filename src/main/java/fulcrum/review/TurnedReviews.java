package fulcrum.review;

import fulcrum.actions.Link;
import fulcrum.metrics.Cut;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.review.Item.Prepared;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// More bad reviews than there used to be, by more than chance.
final class TurnedReviews implements Lookout {

    private static final MetricId BAD = new MetricId("negative_share");
    private static final MetricId COUNT = new MetricId("judged_reviews");
    private static final int LATELY = 14;
    private static final int BEFORE = 84;

    /// Looked at each morning for a year, it comes by chance about once.
    private static final double CHANCE = 1.0 / 365;

    @Override
    public List<Item> seen(Morning morning) {
        var lately = morning.last(LATELY);
        var before = new Period(lately.from().minusDays(BEFORE), lately.from());
        var now = seen(morning, lately);
        var then = seen(morning, before);
        return now.isPresent() && then.isPresent() && isWorse(now.get(), then.get())
                ? List.of(item(morning, now.get(), then.get()))
                : List.of();
    }

    private record Kept(double share, double count) {}

    private static Optional<Kept> seen(Morning morning, Period days) {
        return morning.read(List.of(BAD, COUNT), days, Cut.NONE)
                .flatMap(reading -> reading.lines().stream().findFirst())
                .flatMap(line -> {
                    var share = Morning.number(line, 0);
                    var count = Morning.number(line, 1);
                    return share.isPresent() && count.orElse(0) > 0
                            ? Optional.of(new Kept(share.getAsDouble(), count.getAsDouble()))
                            : Optional.empty();
                });
    }

    /// Two shares compared by their pooled standard error.
    private static boolean isWorse(Kept now, Kept then) {
        double pooled =
                (now.share() * now.count() + then.share() * then.count())
                        / (now.count() + then.count());
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / now.count() + 1 / then.count()));
        double bar = new NormalDistribution().inverseCumulativeProbability(1 - CHANCE);
        return error > 0 && (now.share() - then.share()) / error > bar;
    }

    private static Item item(Morning morning, Kept now, Kept then) {
        return new Item(
                "reviews",
                Kind.REVIEWS,
                Said.of("review.reviews", Told.percent(now.share()), Told.percent(then.share())),
                Said.of("review.reviews.reason", LATELY, BEFORE),
                OptionalDouble.empty(),
                false,
                Evidence.figures(BAD, morning.last(BEFORE), List.of()),
                Optional.of(
                        new Prepared(
                                Said.of("review.prepare.reviews"),
                                Link.REVIEWS,
                                Optional.of(BAD),
                                List.of())));
    }
}
