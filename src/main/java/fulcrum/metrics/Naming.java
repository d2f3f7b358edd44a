package fulcrum.metrics;

import fulcrum.units.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What people call metrics, dimensions and their parts, in one language.
public final class Naming {

    private final Function<MetricId, Optional<Metric>> metrics;
    private final BiFunction<Dimension, String, String> parts;
    private final Texts texts;

    /// @param parts what a part of a dimension is called
    Naming(
            Function<MetricId, Optional<Metric>> metrics,
            BiFunction<Dimension, String, String> parts,
            Texts texts) {
        this.metrics = metrics;
        this.parts = parts;
        this.texts = texts;
    }

    public String metric(MetricId id) {
        return metrics.apply(id)
                .map(metric -> metric.name().in(texts.locale()))
                .orElseGet(id::value);
    }

    Optional<Unit> unit(MetricId id) {
        return metrics.apply(id).map(Metric::unit);
    }

    public String dimension(Dimension dimension) {
        return switch (dimension.id()) {
            case "product" -> texts.say("column.item_id");
            case "source" -> texts.say("metrics.dimension.source");
            case "search_term" -> texts.say("metrics.dimension.search-term");
            case "market_word" -> texts.say("metrics.dimension.market-word");
            default -> texts.say("column." + dimension.id());
        };
    }

    /// A part as its rows name it; our own words in the reader's language.
    public String part(Dimension dimension, Optional<String> name) {
        if (dimension.id().equals(FirstSales.BUYER_KIND)) {
            return switch (name.orElse("")) {
                case FirstSales.NEW -> texts.say("metrics.buyers.new");
                case FirstSales.RETURNING -> texts.say("metrics.buyers.returning");
                default -> texts.say("metrics.buyers.unnamed");
            };
        }
        if (dimension.equals(Channels.CHANNEL) && name.isPresent()) {
            return texts.say(Channels.called(name.get()));
        }
        return name.map(part -> parts.apply(dimension, part))
                .orElseGet(() -> texts.say("metrics.none"));
    }

    /// What a part of a change is about, standing alone.
    public String subject(Subject subject) {
        return switch (subject) {
            case Subject.Of(var metric) -> metric(metric);
            case Subject.Member(var dimension, var name) -> part(dimension, name);
            case Subject.Others(var _, int count) -> texts.say("metrics.subject.others", count);
            case Subject.Gap(var _) -> texts.say("metrics.subject.gap");
            case Subject.Aspect aspect ->
                    texts.say(
                            "metrics.aspect."
                                    + aspect.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    /// The same inside of a sentence, with what it is a part of: `product 1042`.
    public String inWords(Subject subject) {
        return switch (subject) {
            case Subject.Member(var dimension, var name) ->
                    dimension.id().equals(FirstSales.BUYER_KIND)
                            ? part(dimension, name)
                            : texts.say(
                                    "metrics.part." + dimension.id().replace('_', '-'),
                                    part(dimension, name));
            case Subject.Others(var dimension, int count) ->
                    texts.say("metrics.subject.others-of", count, dimension(dimension));
            case Subject.Aspect aspect when aspect.isTakenOut() ->
                    texts.say(
                            "metrics.aspect."
                                    + aspect.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                    + ".inside");
            case Subject.Of _, Subject.Gap _, Subject.Aspect _ -> subject(subject);
        };
    }
}
