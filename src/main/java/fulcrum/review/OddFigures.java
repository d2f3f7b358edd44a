package fulcrum.review;

import fulcrum.actions.Link;
import fulcrum.effects.Size;
import fulcrum.metrics.Better;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Told;
import fulcrum.outlook.OddDays;
import fulcrum.outlook.OddQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.review.Item.Prepared;
import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Figures of the trees that are not as they should be, lowest ones only. What is better than usual
/// asks nothing of a morning; the week's review tells of it.
final class OddFigures implements Lookout {

    private static final int DAYS = 7;

    /// What ended earlier is no news.
    private static final int FRESH = 3;

    /// Festivals that facts hold no two years of are told apart from chance with more care.
    private static final double CLEAR_IN_FESTIVALS = 5;

    /// @param stake what the difference was worth for the goal; of more days than one, in a week
    private record Odd(OddDays.Found found, OptionalDouble stake) {

        static Odd of(OddDays.Found found, Morning morning) {
            double amount = found.actual() - found.expected();
            long days = found.days().days();
            return new Odd(
                    found,
                    morning.pricing()
                            .worth(
                                    found.metric(),
                                    List.of(),
                                    found.days(),
                                    new Size(amount, amount, amount))
                            .map(size ->
                                    size.estimate()
                                            * (days == 1 ? 1.0 : Morning.WEEK / (double) days))
                            .map(OptionalDouble::of)
                            .orElse(OptionalDouble.empty()));
        }

        boolean isUp() {
            return found.actual() > found.expected();
        }

        /// Where nothing leads to the goal, whatever is worse for the figure itself.
        boolean isLoss(Better better) {
            if (stake.isPresent()) {
                return stake.getAsDouble() < 0;
            }
            return switch (better) {
                case HIGHER -> !isUp();
                case LOWER -> isUp();
                case NEITHER -> false;
            };
        }

        String key() {
            return "figure-" + found.metric() + (isUp() ? "-up" : "-down");
        }
    }

    @Override
    public List<Item> seen(Morning morning) {
        var asked =
                new OddQuestion(
                        morning.store(), Optional.empty(), morning.last(DAYS), morning.floor());
        var fresh = morning.end().minusDays(FRESH);
        var losses =
                new Outlooks(morning.metrics())
                        .odd(asked).found().stream()
                                .filter(one -> !one.days().until().isBefore(fresh))
                                .filter(one -> isClear(one, morning))
                                .map(one -> Odd.of(one, morning))
                                .filter(one -> one.isLoss(metric(one, morning).better()))
                                .collect(
                                        Collectors.groupingBy(
                                                Odd::key, LinkedHashMap::new, Collectors.toList()));
        return losses.values().stream().map(times -> item(morning, times)).toList();
    }

    private static Metric metric(Odd one, Morning morning) {
        return morning.metrics().find(one.found().metric()).orElseThrow();
    }

    private static boolean isClear(OddDays.Found one, Morning morning) {
        var store = morning.store();
        var festivals = Festivals.of(store);
        var known = morning.metrics().commonDays(store.id(), one.metric());
        return Math.abs(one.z()) >= CLEAR_IN_FESTIVALS
                || festivals.during(one.days()).stream()
                        .allMatch(festival -> years(festivals, festival, known) >= 2);
    }

    /// How often a festival was before, in the days that facts cover.
    private static long years(Festivals festivals, Festival festival, Optional<Period> known) {
        var first = festival.days().from();
        return known.filter(days -> days.from().isBefore(first)).stream()
                .flatMap(days -> festivals.during(new Period(days.from(), first)).stream())
                .filter(before -> before.word().equals(festival.word()))
                .count();
    }

    /// One figure takes one place in a brief: its worst time, told with how many there were.
    private static Item item(Morning morning, List<Odd> times) {
        var worst =
                Collections.min(
                        times, Comparator.comparingDouble((Odd time) -> time.stake().orElse(0)));
        var one = worst.found();
        var metric = metric(worst, morning);
        return new Item(
                worst.key(),
                Kind.FIGURE,
                Said.of(
                        worst.isUp() ? "review.figure.up" : "review.figure.down",
                        metric.name(),
                        Told.amount(morning.store(), metric.unit(), one.actual()),
                        Told.amount(morning.store(), metric.unit(), one.expected())),
                reason(one, times.size(), metric),
                worst.stake(),
                morning.isProvisional(one.metric(), one.days()),
                Evidence.change(one.metric(), one.days()),
                Optional.of(
                        new Prepared(
                                Said.of("review.prepare.figure", metric.name()),
                                Link.OTHER,
                                Optional.of(one.metric()),
                                List.of())));
    }

    private static Said reason(OddDays.Found one, int times, Metric metric) {
        var last = one.days().until().minusDays(1);
        return switch (one.kind()) {
            case STEP ->
                    times == 1
                            ? Said.of("review.figure.one-day", last)
                            : Said.of("review.figure.worst-day", last, times);
            case LASTING -> Said.of("review.figure.lasting", one.days().from(), last);
            case NEW_LEVEL -> Said.of("review.figure.new-level", one.days().from(), metric.name());
        };
    }
}
