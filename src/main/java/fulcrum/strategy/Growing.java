package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Expression;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Subject;
import fulcrum.metrics.Tree;
import fulcrum.metrics.Way;
import fulcrum.statistics.Arithmetic;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// Grows a tree down from the goal, as far as is known what its figures will be. What is not known
/// is left out with its reason, and the figure above it is not taken apart.
final class Growing {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 12;
    private static final double ROUNDING = 1e-9;

    private final Store store;
    private final Metrics metrics;
    private final Tree tree;
    private final Period lately;
    private final Expectations expectations;
    private final SequencedMap<MetricId, Said> leftOut = new LinkedHashMap<>();

    /// @param lately days on which formulas are tried
    Growing(Store store, Metrics metrics, Tree tree, Period lately, Expectations expectations) {
        this.store = store;
        this.metrics = metrics;
        this.tree = tree;
        this.lately = lately;
        this.expectations = expectations;
    }

    SequencedMap<MetricId, Said> leftOut() {
        return leftOut;
    }

    /// None where nothing is known of it.
    Optional<Node> grown(MetricId goal) {
        return grown(new Subject.Of(goal), goal, List.of(), 0);
    }

    private Optional<Node> grown(
            Subject subject, MetricId metric, List<Cut.Filter> path, int depth) {
        var bare = new Node(subject, metric, path, Optional.empty(), List.of());
        return tree.ways(metric).stream()
                .limit(depth < DEEPEST ? Long.MAX_VALUE : 0)
                .flatMap(way ->
                        switch (way) {
                            case Way.Formula(var formula) -> terms(bare, formula, depth).stream();
                            case Way.Over(var dimension) -> parts(bare, dimension, depth).stream();
                        })
                .findFirst()
                .or(() -> leaf(bare));
    }

    private Optional<Node> leaf(Node node) {
        return switch (expectations.of(node.metric(), node.path())) {
            case Expected.Told _ -> Optional.of(node);
            case Expected.Missing(var why) -> {
                leftOut.putIfAbsent(node.metric(), unknown(node).orElse(why));
                yield Optional.empty();
            }
        };
    }

    /// Why it is not known of the last days, which names the export that would bring it.
    private Optional<Said> unknown(Node node) {
        var asked = lately(List.of(node.metric()), new Cut(List.of(), node.path()));
        return metrics.read(asked) instanceof Reading reading
                        && reading.lines().getFirst().values().getFirst().figure()
                                instanceof Figure.Unknown(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private Optional<Node> terms(Node bare, Expression formula, int depth) {
        var terms = formula.names().stream().map(MetricId::new).toList();
        var made = new Formulas(id -> Node.key(id, bare.path()), _ -> true).of(formula);
        if (made.isEmpty() || !gives(bare, made.get(), terms)) {
            return Optional.empty();
        }
        var nodes = new ArrayList<Node>();
        for (var term : terms) {
            grown(new Subject.Of(term), term, bare.path(), depth + 1).ifPresent(nodes::add);
        }
        return nodes.size() < terms.size()
                ? Optional.empty()
                : Optional.of(new Node(bare.subject(), bare.metric(), bare.path(), made, nodes));
    }

    /// Whether the formula gives the figure in the last days: its terms may be known for others.
    private boolean gives(Node node, Arithmetic made, List<MetricId> terms) {
        var all = new ArrayList<>(terms);
        all.add(node.metric());
        if (!node.path().isEmpty() && !canBeCut(all, node.path())) {
            return false;
        }
        var values = new LinkedHashMap<String, Double>();
        var asked = lately(all, new Cut(List.of(), node.path()));
        if (metrics.read(asked) instanceof Reading reading) {
            for (var metric : all) {
                var value = reading.value(reading.lines().getFirst(), metric);
                if (value.figure() instanceof Figure.Known(var number)) {
                    values.put(Node.key(metric, node.path()), number.doubleValue());
                }
            }
        }
        return values.size() == all.size() && gives(node, made, values);
    }

    private static boolean gives(Node node, Arithmetic made, Map<String, Double> values) {
        double value = made.in(Formulas.NUMBERS, name -> Objects.requireNonNull(values.get(name)));
        double own = Objects.requireNonNull(values.get(node.key()));
        return Math.abs(value - own) <= ROUNDING * Math.max(Math.abs(value), Math.abs(own));
    }

    private boolean canBeCut(List<MetricId> all, List<Cut.Filter> path) {
        var possible = metrics.dimensions(all);
        return path.stream().map(Cut.Filter::dimension).allMatch(possible::contains);
    }

    private Optional<Node> parts(Node node, Dimension dimension, int depth) {
        if (node.path().stream().anyMatch(filter -> filter.dimension().equals(dimension))
                || !metrics.addsUp(node.metric())
                || !metrics.dimensions(List.of(node.metric())).contains(dimension)) {
            return Optional.empty();
        }
        var nodes = new ArrayList<Node>();
        var named = named(node, dimension);
        for (var part : named) {
            var path = new ArrayList<>(node.path());
            path.add(new Cut.Filter(dimension, part.stream().toList()));
            var subject = new Subject.Member(dimension, part);
            grown(subject, node.metric(), path, depth + 1).ifPresent(nodes::add);
        }
        if (named.isEmpty() || nodes.size() < named.size()) {
            return Optional.empty();
        }
        Arithmetic sum = new Arithmetic.Name(nodes.getFirst().key());
        for (var part : nodes.subList(1, nodes.size())) {
            sum = new Arithmetic.Plus(sum, new Arithmetic.Name(part.key()));
        }
        return Optional.of(
                new Node(node.subject(), node.metric(), node.path(), Optional.of(sum), nodes));
    }

    /// The parts that make the whole of the last days; none where they do not, or are too many.
    private List<Optional<String>> named(Node node, Dimension dimension) {
        var only = new Cut(List.of(dimension), node.path());
        if (!(metrics.read(lately(List.of(node.metric()), only)) instanceof Reading reading)
                || !(metrics.read(lately(List.of(node.metric()), new Cut(List.of(), node.path())))
                        instanceof Reading whole)) {
            return List.of();
        }
        double sum = 0;
        var named = new ArrayList<Optional<String>>();
        for (var line : reading.lines()) {
            if (line.values().getFirst().figure() instanceof Figure.Known(var value)
                    && value.signum() != 0) {
                sum += value.doubleValue();
                named.add(line.parts().getFirst());
            }
        }
        return named.size() <= MOST_PARTS && isWhole(whole, sum) ? named : List.of();
    }

    private static boolean isWhole(Reading whole, double sum) {
        return whole.lines().getFirst().values().getFirst().figure()
                        instanceof Figure.Known(var value)
                && Math.abs(value.doubleValue() - sum) <= ROUNDING * Math.abs(value.doubleValue());
    }

    private FigureQuestion lately(List<MetricId> wanted, Cut cut) {
        return FigureQuestion.of(store.id(), wanted, lately, Grain.TOTAL).cut(cut);
    }
}
