package fulcrum.diagnosis;

import fulcrum.actions.Link;
import fulcrum.metrics.Better;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.units.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The checks of `diagnosis/checks.yaml`, in their order there.
///
/// ```yaml
/// fewer-visitors:
///   branch: traffic
///   question: {en: …, zh: …}
///   ask: moved visitors          # a way of asking and what it asks about
///   worth: visitors              # what is priced; of several the first that leads to the goal
///   times: received_per_order    # by what the amount is multiplied before
///   stays: goods_cost            # what is spent all the same where money is not received
///   again: true                  # buyers are lost, and what they would have ordered later
///   matters: 0.01                # the least change that is told, as a part of what was
///   how: part                    # of what the amount is: difference (usual), part, against
///   name: {en: …, zh: …}         # of a figure that is divided by another: `moved units/orders`
///   unit: count                  # of such a figure, as a metric's
///   better: higher               # of such a figure; where not said, the metric's
///   do: {en: …, zh: …}
///   link: search
///   rivals: [season, ad_cost down]
/// ```
final class CheckFile {

    /// A smaller change of a figure is no matter, unless the check says otherwise.
    private static final double MATTERS = 0.03;

    private static final String FILE = "/diagnosis/checks.yaml";

    /// @param asked how it is answered
    record Entry(Check check, Asked asked) {}

    private final Metrics metrics;
    private final Map<String, Asked> own;

    /// @param own the checks that are written in Java, by their ids
    CheckFile(Metrics metrics, Map<String, Asked> own) {
        this.metrics = metrics;
        this.own = own;
    }

    List<Entry> read() {
        try (var file = CheckFile.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("there is no resource " + FILE);
            }
            var entries = new ArrayList<Entry>();
            new YAMLMapper()
                    .readTree(file)
                    .properties()
                    .forEach(one -> entries.add(entry(one.getKey(), one.getValue())));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(String id, JsonNode node) {
        var check =
                new Check(
                        id,
                        Branch.valueOf(text(node, "branch").toUpperCase(Locale.ROOT)),
                        words(node.path("question")),
                        words(node.path("do")),
                        known(Link.of(text(node, "link")), id, "link", text(node, "link")),
                        list(node, "rivals").toList());
        return new Entry(check, asked(id, node));
    }

    private Asked asked(String id, JsonNode node) {
        var ask = text(node, "ask").split(" ", -1);
        return switch (ask[0]) {
            case "moved" -> new Moved(quantity(id, ask[1], node), priced(node), matters(node));
            case "monthly" -> new Monthly(quantity(id, ask[1], node), priced(node), matters(node));
            case "fell" -> new Fell(new MetricId(ask[1]), by(ask), priced(node));
            case "lags" -> new Lags(quantity(id, ask[1], node), by(ask), each(node), priced(node));
            case "turned" ->
                    new Turned(
                            quantity(id, ask[1], node),
                            by(ask),
                            node.path("alone").asBoolean(false),
                            node.path("counted").asBoolean(false),
                            priced(node));
            case "ranged" ->
                    new Ranged(
                            quantity(id, ask[1], node), quantity(id, ask[2], node), priced(node));
            case "loses" -> new Loses(by(ask));
            case "silent" -> new Silent(by(ask));
            case "concentrated" ->
                    new Concentrated(new MetricId(ask[1]), by(ask), node.path("limit").asDouble());
            case "own" -> known(Optional.ofNullable(own.get(id)), id, "class for it", id);
            default -> known(Optional.empty(), id, "way of asking", ask[0]);
        };
    }

    private static <T> T known(Optional<T> found, String id, String what, String word) {
        return found.orElseThrow(() ->
                new IllegalStateException(
                        "%s, check %s: there is no %s '%s'".formatted(FILE, id, what, word)));
    }

    private static double matters(JsonNode node) {
        return node.has("matters") ? node.path("matters").asDouble() : MATTERS;
    }

    private static Dimension by(String... ask) {
        return new Dimension(ask[ask.length - 1]);
    }

    private static Optional<MetricId> each(JsonNode node) {
        return list(node, "each").map(MetricId::new).findFirst();
    }

    private Quantity quantity(String id, String written, JsonNode node) {
        var parts = written.split("/", -1);
        var metric = known(metrics.find(new MetricId(parts[0])), id, "metric", parts[0]);
        return new Quantity(
                metric.id(),
                parts.length > 1 ? Optional.of(new MetricId(parts[1])) : Optional.empty(),
                node.has("name") ? words(node.path("name")) : metric.name(),
                node.has("unit") ? Unit.valueOf(constant(node, "unit")) : metric.unit(),
                better(node, metric));
    }

    private static Better better(JsonNode node, Metric metric) {
        return node.has("better") ? Better.valueOf(constant(node, "better")) : metric.better();
    }

    private static Priced priced(JsonNode node) {
        return new Priced(
                list(node, "worth").map(MetricId::new).toList(),
                list(node, "times").map(MetricId::new).toList(),
                list(node, "stays").map(MetricId::new).toList(),
                node.path("again").asBoolean(false),
                node.has("how")
                        ? Priced.How.valueOf(constant(node, "how"))
                        : Priced.How.DIFFERENCE);
    }

    private static String constant(JsonNode node, String key) {
        return text(node, key).toUpperCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String key) {
        var text = node.path(key).asString("");
        if (text.isEmpty()) {
            throw new IllegalStateException("%s lacks '%s': %s".formatted(FILE, key, node));
        }
        return text;
    }

    private static Stream<String> list(JsonNode node, String key) {
        var value = node.path(key);
        return value.isArray()
                ? value.values().stream().map(one -> one.asString(""))
                : Stream.of(value.asString("")).filter(one -> !one.isEmpty());
    }

    private static Words words(JsonNode node) {
        return new Words(text(node, "en"), text(node, "zh"));
    }
}
