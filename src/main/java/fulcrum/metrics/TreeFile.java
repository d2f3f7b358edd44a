package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads trees from their YAML; mistakes are told with their place.
///
/// ```yaml
/// sales:
///   name: {en: Sales, zh: 销售}
///   meaning: {en: …, zh: …}
///   root: paid
///   ways:
///     paid: visitors * conversion * order_value
///     visitors: over source
///   follows:
///     paid: [goods_cost]
/// ```
///
/// A metric with several ways has a list of them; the first that facts allow is taken.
final class TreeFile {

    private static final Set<String> KEYS = Set.of("name", "meaning", "root", "ways", "follows");
    private static final String OVER = "over ";

    private final Mistakes mistakes;

    TreeFile(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<Tree> read(JsonNode trees) {
        var read = new ArrayList<Tree>();
        trees.properties().forEach(entry -> tree(entry.getKey(), entry.getValue(), read));
        return read;
    }

    private void tree(String id, JsonNode node, List<Tree> into) {
        int before = mistakes.count();
        mistakes.onlyKnown(id, node, KEYS);
        var _ = mistakes.isId(id, id);
        var name = mistakes.words(id + ".name", node.path("name"));
        var meaning = mistakes.words(id + ".meaning", node.path("meaning"));
        var root = metric(id + ".root", node.path("root").asString(""));
        var ways = new LinkedHashMap<MetricId, List<Way>>();
        node.path("ways")
                .properties()
                .forEach(entry -> {
                    var place = "%s.ways.%s".formatted(id, entry.getKey());
                    metric(place, entry.getKey())
                            .ifPresent(of -> ways.put(of, ways(place, entry.getValue())));
                });
        if (ways.isEmpty()) {
            mistakes.add(id + ".ways", Said.of("metrics.mistake.no-ways"));
        }
        var follows = new LinkedHashMap<MetricId, List<MetricId>>();
        node.path("follows")
                .properties()
                .forEach(entry -> {
                    var place = "%s.follows.%s".formatted(id, entry.getKey());
                    metric(place, entry.getKey())
                            .ifPresent(of ->
                                    follows.put(
                                            of,
                                            Mistakes.strings(entry.getValue()).stream()
                                                    .flatMap(one -> metric(place, one).stream())
                                                    .toList()));
                });
        if (mistakes.count() == before) {
            into.add(
                    new Tree(
                            new TreeId(id),
                            name.orElseThrow(),
                            meaning.orElseThrow(),
                            root.orElseThrow(),
                            ways,
                            follows));
        }
    }

    private Optional<MetricId> metric(String place, String written) {
        return mistakes.isId(place, written)
                ? Optional.of(new MetricId(written))
                : Optional.empty();
    }

    private List<Way> ways(String place, JsonNode node) {
        var ways = new ArrayList<Way>();
        for (var written : Mistakes.strings(node)) {
            if (written.startsWith(OVER)) {
                ways.add(new Way.Over(new Dimension(written.substring(OVER.length()).strip())));
            } else {
                mistakes.parsed(place, written).map(Way.Formula::new).ifPresent(ways::add);
            }
        }
        return ways;
    }
}
