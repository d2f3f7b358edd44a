package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.statistics.Shift;
import fulcrum.units.Said;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/// Whether a class of search words brings fewer visitors than it used to, beside all other words.
///
/// Words that say the shop's own name are of the brand. Of the others, those that bring two thirds
/// of the visitors are core, and the many small ones the long tail: by all weeks that are known, so
/// that no word changes its class because it fell.
enum WordClass implements Asked {
    BRAND("diagnosis.words.brand"),
    CORE("diagnosis.words.core"),
    LONG_TAIL("diagnosis.words.long-tail");

    private static final MetricId BROUGHT = new MetricId("keyword_visitors");
    private static final MetricId UNITS = new MetricId("units");
    private static final Priced LOST =
            new Priced(
                    List.of(new MetricId("visitors")),
                    List.of(),
                    List.of(),
                    true,
                    Priced.How.DIFFERENCE);
    private static final Dimension WORD = new Dimension("word");
    private static final Dimension TITLE = new Dimension("title");

    /// Of the visitors of words without the name, those of core words.
    private static final double CORE_SHARE = 2.0 / 3;

    private static final double MATTERS = 0.05;
    private static final int MOST_NAMED = 20;

    private final String key;

    WordClass(String key) {
        this.key = key;
    }

    @Override
    public Look look(Dossier dossier) {
        var brought = dossier.parted(BROUGHT, WORD);
        if (brought.isEmpty()) {
            return Needed.parts(dossier, List.of(BROUGHT), WORD);
        }
        var names = OwnName.of(dossier.store(), dossier.parted(UNITS, TITLE).parts().keySet());
        var classes = classes(brought.parts(), names);
        var words =
                brought.parts().keySet().stream()
                        .filter(word -> this == classes.get(word))
                        .sorted(largest(brought.parts()))
                        .toList();
        if (words.isEmpty()) {
            return new Look.Blind(Said.of("diagnosis.blind.words", Said.of(key)));
        }
        var rates = new Rates(brought.grouped(grouped(classes)), Map.of());
        return brought.shift(rates.beside(name()), true)
                .map(shift -> seen(dossier, words, shift.of(rates.of(name()))))
                .orElseGet(() -> Needed.few(rates.beside(name()).size()));
    }

    private static Map<String, String> grouped(Map<String, WordClass> classes) {
        var grouped = new HashMap<String, String>();
        classes.forEach((word, one) -> grouped.put(word, one.name()));
        return grouped;
    }

    private static Comparator<String> largest(Map<String, SortedMap<Long, Double>> parts) {
        return Comparator.<String>comparingDouble(word -> -sum(parts, word))
                .thenComparing(Comparator.naturalOrder());
    }

    private static double sum(Map<String, SortedMap<Long, Double>> parts, String word) {
        return Parted.sum(parts.getOrDefault(word, Collections.emptySortedMap()));
    }

    /// Which words belong where.
    static Map<String, WordClass> classes(
            Map<String, SortedMap<Long, Double>> brought, OwnName names) {
        var classes = new HashMap<String, WordClass>();
        var others =
                brought.keySet().stream()
                        .filter(word -> !names.isSaidBy(word))
                        .sorted(largest(brought))
                        .toList();
        brought.keySet().forEach(word -> classes.put(word, BRAND));
        double all = others.stream().mapToDouble(word -> sum(brought, word)).sum();
        double before = 0;
        for (var word : others) {
            classes.put(word, before < CORE_SHARE * all ? CORE : LONG_TAIL);
            before += sum(brought, word);
        }
        return classes;
    }

    private Look seen(Dossier dossier, List<String> words, Shift shift) {
        double change = shift.change().estimate();
        boolean bad = change <= -MATTERS;
        return new Look.Seen(
                bad,
                OptionalDouble.of(shift.fell()),
                Said.of("diagnosis.words.class", Said.of(key), words.size(), told(dossier, shift)),
                Said.of(
                        "diagnosis.turned.beside",
                        dossier.told(dossier.unit(BROUGHT), shift.expected()),
                        Moved.signed(change),
                        shift.lately()),
                bad ? LOST.cost(dossier, lost(shift)) : Optional.empty(),
                Evidence.of(BROUGHT, dossier.weekly().recent())
                        .only(WORD, words.subList(0, Math.min(MOST_NAMED, words.size()))));
    }

    private static double lost(Shift shift) {
        return (shift.now() - shift.expected()) * Dossier.LATELY / Dossier.WEEK;
    }

    private static String told(Dossier dossier, Shift shift) {
        return dossier.told(dossier.unit(BROUGHT), shift.now());
    }
}
