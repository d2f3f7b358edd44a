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
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Search words that bring most clicks and bring clearly fewer of them than they did.
final class LostKeywords implements Lookout {

    private static final Dimension WORD = new Dimension("word");
    private static final MetricId CLICKS = new MetricId("keyword_clicks");
    private static final MetricId POSITION = new MetricId("keyword_position");
    private static final MetricId VISITORS = new MetricId("visitors");
    private static final int LATELY = 7;
    private static final int BEFORE = 28;

    /// The words that are watched.
    private static final int CORE = 20;

    /// Counts this far apart are rarely chance.
    private static final double CLEARLY = 3.3;

    private static final int MOST = 2;

    @Override
    public List<Item> seen(Morning morning) {
        var lately = morning.last(LATELY);
        var before = new Period(lately.from().minusDays(BEFORE), lately.from());
        var now = words(morning, lately);
        return words(morning, before).entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> -one.getValue().clicks()))
                .limit(CORE)
                .flatMap(one ->
                        item(
                                morning,
                                one.getKey(),
                                now.getOrDefault(one.getKey(), Kept.NONE),
                                one.getValue()))
                .sorted(Comparator.comparingDouble(Item::size).reversed())
                .limit(MOST)
                .toList();
    }

    private record Kept(double clicks, OptionalDouble position) {
        static final Kept NONE = new Kept(0, OptionalDouble.empty());
    }

    private static Map<String, Kept> words(Morning morning, Period days) {
        var words = new HashMap<String, Kept>();
        if (morning.metrics().dimensions(List.of(CLICKS, POSITION)).contains(WORD)) {
            morning.read(List.of(CLICKS, POSITION), days, Cut.by(WORD))
                    .map(Reading::lines)
                    .orElse(List.of())
                    .forEach(line ->
                            line.parts()
                                    .getFirst()
                                    .ifPresent(word ->
                                            words.put(
                                                    word,
                                                    new Kept(
                                                            Morning.number(line, 0).orElse(0),
                                                            Morning.number(line, 1)))));
        }
        return words;
    }

    /// Both counts as of Poisson; the earlier one over as many days.
    private static Stream<Item> item(Morning morning, String word, Kept now, Kept then) {
        double expected = then.clicks() * LATELY / BEFORE;
        double error = Math.sqrt(now.clicks() + expected * LATELY / BEFORE + 1);
        if ((expected - now.clicks()) / error < CLEARLY || now.clicks() > expected / 2) {
            return Stream.empty();
        }
        var only = List.of(new Cut.Filter(WORD, List.of(word)));
        return Stream.of(
                new Item(
                        "keyword-" + word,
                        Kind.KEYWORD,
                        Said.of(
                                "review.keyword",
                                word,
                                Told.amount(Unit.COUNT, now.clicks()),
                                Told.amount(Unit.COUNT, expected)),
                        reason(now, then),
                        morning.weekly(
                                VISITORS, List.of(), morning.last(LATELY), now.clicks() - expected),
                        false,
                        Evidence.figures(CLICKS, morning.last(BEFORE), only),
                        Optional.of(
                                new Prepared(
                                        Said.of("review.prepare.keyword", word),
                                        Link.SEARCH,
                                        Optional.of(CLICKS),
                                        only))));
    }

    private static Said reason(Kept now, Kept then) {
        return now.position().isPresent() && then.position().isPresent()
                ? Said.of(
                        "review.keyword.position",
                        Told.amount(Unit.POSITION, now.position().getAsDouble()),
                        Told.amount(Unit.POSITION, then.position().getAsDouble()))
                : Said.of("review.keyword.reason", LATELY, BEFORE);
    }
}
