package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.stat.StatUtils;

/// Whether words and products find each other: rules, over the last whole weeks.
final class WordChecks {

    private static final MetricId LOW = new MetricId("search_popularity_low");
    private static final MetricId HIGH = new MetricId("search_popularity_high");
    private static final MetricId BROUGHT = new MetricId("keyword_visitors");
    private static final MetricId VISITORS = new MetricId("visitors");
    private static final MetricId UNITS = new MetricId("units");
    private static final Dimension TITLE = new Dimension("title");
    private static final Dimension WORD = new Dimension("word");
    private static final Dimension MARKET_WORD = new Dimension("market_word");
    private static final Dimension PRODUCT = new Dimension("product");

    /// Of all searches, or of all visitors, what is no matter.
    private static final double MATTERS = 0.05;

    private static final double LEAST_SHARE = 0.005;

    private WordChecks() {}

    private record Word(String name, double low, double high) {}

    private static Map<String, List<OptionalDouble>> parts(
            Dossier dossier, List<MetricId> metrics, Dimension by) {
        return dossier.parts(metrics, by, dossier.weekly().lately());
    }

    private static double first(List<OptionalDouble> values) {
        return values.getFirst().orElse(0);
    }

    /// Words that the market searches, that bring the shop nobody and that none of its titles says.
    static Look wordsWithoutProducts(Dossier dossier) {
        var wanted =
                parts(dossier, List.of(LOW, HIGH), MARKET_WORD).entrySet().stream()
                        .map(one -> word(one.getKey(), one.getValue()))
                        .filter(word -> word.high() > 0)
                        .sorted(Comparator.comparingDouble(Word::low).reversed())
                        .toList();
        if (wanted.isEmpty()) {
            return Needed.exports(dossier, List.of(LOW));
        }
        var own = parts(dossier, List.of(BROUGHT), WORD);
        if (own.isEmpty()) {
            return Needed.exports(dossier, List.of(BROUGHT));
        }
        double all = wanted.stream().mapToDouble(Word::low).sum();
        var missed = missed(dossier, wanted, own);
        double lost = missed.stream().mapToDouble(Word::low).sum();
        return new Look.Seen(
                lost >= MATTERS * all,
                OptionalDouble.empty(),
                figure(wanted, missed),
                Said.of("diagnosis.words.comparison", Told.percent(all > 0 ? lost / all : 0)),
                cost(dossier, missed, winning(own, wanted)),
                Evidence.of(BROUGHT, dossier.weekly().lately()).by(WORD));
    }

    private static List<Word> missed(
            Dossier dossier, List<Word> wanted, Map<String, List<OptionalDouble>> own) {
        var titles = parts(dossier, List.of(UNITS), TITLE).keySet();
        double all = wanted.stream().mapToDouble(Word::low).sum();
        return wanted.stream()
                .filter(word -> brought(own, word) <= 0)
                .filter(word -> word.low() >= LEAST_SHARE * all)
                .filter(word -> titles.stream().noneMatch(one -> Spoken.of(word.name(), one)))
                .toList();
    }

    private static Said figure(List<Word> wanted, List<Word> missed) {
        return missed.isEmpty()
                ? Said.of("diagnosis.words.none", wanted.size())
                : Said.of(
                        "diagnosis.words.figure",
                        missed.size(),
                        wanted.size(),
                        missed.getFirst().name());
    }

    private static Word word(String name, List<OptionalDouble> values) {
        double low = first(values);
        return new Word(name, low, Math.max(low, values.getLast().orElse(0)));
    }

    private static double brought(Map<String, List<OptionalDouble>> own, Word word) {
        return first(own.getOrDefault(word.name(), List.of(OptionalDouble.empty())));
    }

    /// Visitors for each search of the words that bring some: of the middle one.
    private static double winning(Map<String, List<OptionalDouble>> own, List<Word> wanted) {
        var won =
                wanted.stream()
                        .filter(word -> brought(own, word) > 0)
                        .mapToDouble(word -> brought(own, word) / word.high())
                        .toArray();
        return won.length == 0 ? 0 : StatUtils.percentile(won, 50);
    }

    private static Optional<Size> cost(Dossier dossier, List<Word> missed, double winning) {
        double low = missed.stream().mapToDouble(Word::low).sum() * winning;
        double high = missed.stream().mapToDouble(Word::high).sum() * winning;
        return high <= 0
                ? Optional.empty()
                : dossier.cost(VISITORS, new Size(-(low + high) / 2, -high, -low));
    }

    /// Products that people visit, but nobody through a word.
    static Look productsWithoutWords(Dossier dossier) {
        var visits = parts(dossier, List.of(VISITORS), PRODUCT);
        var words = parts(dossier, List.of(BROUGHT), PRODUCT);
        double all = visits.values().stream().mapToDouble(WordChecks::first).sum();
        if (visits.isEmpty() || all <= 0) {
            return Needed.parts(dossier, List.of(VISITORS), PRODUCT);
        }
        if (words.keySet().stream().noneMatch(visits::containsKey)) {
            return Needed.parts(dossier, List.of(BROUGHT), PRODUCT);
        }
        var missed =
                visits.entrySet().stream()
                        .filter(one -> first(one.getValue()) >= LEAST_SHARE * all)
                        .filter(one -> found(words, one.getKey()) <= 0)
                        .sorted(Comparator.comparingDouble(one -> -first(one.getValue())))
                        .toList();
        double without = missed.stream().mapToDouble(one -> first(one.getValue())).sum();
        double found = visits.keySet().stream().mapToDouble(name -> found(words, name)).sum();
        double usual = Math.min(1, found / Math.max(1, all - without));
        var names = missed.stream().map(Map.Entry::getKey).toList();
        return seen(dossier, names, visits.size(), -without * usual);
    }

    private static double found(Map<String, List<OptionalDouble>> words, String product) {
        return first(words.getOrDefault(product, List.of(OptionalDouble.empty())));
    }

    private static Look seen(Dossier dossier, List<String> missed, int all, double lost) {
        Period days = dossier.weekly().lately();
        var evidence = Evidence.of(BROUGHT, days).by(PRODUCT);
        return new Look.Seen(
                !missed.isEmpty(),
                OptionalDouble.empty(),
                missed.isEmpty()
                        ? Said.of("diagnosis.wordless.none", all)
                        : Said.of("diagnosis.shelf.figure", missed.size(), all, missed.getFirst()),
                Said.of("diagnosis.wordless.comparison"),
                missed.isEmpty() ? Optional.empty() : dossier.cost(VISITORS, lost),
                missed.isEmpty() ? evidence : evidence.only(PRODUCT, missed.getFirst()));
    }
}
