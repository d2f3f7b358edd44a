package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Puts reasons together, so that a figure with several unknown parts names all that is missing.
final class Reasons {

    static final String NO_FACTS = "unknown.no-facts";
    static final String NOT_REPORTED = "unknown.not-reported";
    private static final String LIST = "metrics.list";
    private static final String AND = "metrics.and";
    private static final Set<String> ABOUT_EXPORTS = Set.of(NO_FACTS, NOT_REPORTED);

    private Reasons() {}

    /// Nothing covers these days; these export families would.
    static Said missing(boolean reported, List<String> needs) {
        return Said.of(
                reported ? NOT_REPORTED : NO_FACTS,
                list(needs.stream().map(need -> Said.of("metrics.export." + need)).toList()));
    }

    static Said both(Said one, Said other) {
        var parts = new LinkedHashSet<>(spread(AND, one));
        for (var part : spread(AND, other)) {
            var alike =
                    parts.stream()
                            .filter(known ->
                                    ABOUT_EXPORTS.contains(known.key())
                                            && known.key().equals(part.key()))
                            .findFirst();
            if (alike.isPresent()) {
                var merged = merged(alike.get(), part);
                parts.remove(alike.get());
                parts.add(merged);
            } else {
                parts.add(part);
            }
        }
        return chain(AND, List.copyOf(parts));
    }

    static Said list(List<Said> parts) {
        return chain(LIST, parts);
    }

    private static Said merged(Said one, Said other) {
        var exports = new LinkedHashSet<Said>();
        for (var reason : List.of(one, other)) {
            if (reason.arguments().getFirst() instanceof Said named) {
                exports.addAll(spread(LIST, named));
            }
        }
        return Said.of(one.key(), list(List.copyOf(exports)));
    }

    /// `a`, or `a and b`, or `a and (b and c)` as nested sentences.
    private static Said chain(String key, List<Said> parts) {
        var last = parts.getLast();
        for (var part : parts.subList(0, parts.size() - 1).reversed()) {
            last = Said.of(key, part, last);
        }
        return last;
    }

    private static List<Said> spread(String key, Said said) {
        if (!said.key().equals(key)) {
            return List.of(said);
        }
        var parts = new ArrayList<Said>();
        for (var argument : said.arguments()) {
            if (argument instanceof Said inner) {
                parts.addAll(spread(key, inner));
            }
        }
        return parts;
    }
}
