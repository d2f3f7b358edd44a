package fulcrum.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts a tree together: figures, contributions where they are known, worth, and last weeks.
final class TreeBuilding {

    private final Tree tree;
    private final Definitions definitions;
    private final Growth growth;
    private final Weeks weeks;

    TreeBuilding(Tree tree, Definitions definitions, Growth growth, Weeks weeks) {
        this.tree = tree;
        this.definitions = definitions;
        this.growth = growth;
        this.weeks = weeks;
    }

    TreeNode of(Branch root, Optional<Part> whole) {
        var one = weeks.mondays().collect(Collectors.toMap(monday -> monday, _ -> 1.0));
        var node = node(root, whole, new Spot(Place.WHOLE, Joint.WITHIN, one));
        return whole.map(part -> node.with(takenOut(part))).orElse(node);
    }

    /// What was taken out first, beside the metrics that the rest falls on: together they are the
    /// change.
    private static List<TreeNode> takenOut(Part whole) {
        return whole.parts().stream()
                .filter(part ->
                        part.subject() instanceof Subject.Aspect aspect && aspect.isTakenOut())
                .map(TreeNode::of)
                .toList();
    }

    /// Where a node stands: in which part of the store, how it joins the node above, and what one
    /// unit of it was worth at the root in each week.
    private record Spot(Place place, Joint joint, Map<LocalDate, Double> slopes) {

        Spot at(Joint other, Map<LocalDate, Double> prices) {
            return new Spot(place, other, prices);
        }

        Spot inside(Branch branch) {
            return branch.subject() instanceof Subject.Member(var dimension, var name)
                    ? new Spot(place.in(dimension, name), Joint.ADDED, slopes)
                    : new Spot(place, Joint.ADDED, slopes);
        }
    }

    private TreeNode node(Branch branch, Optional<Part> part, Spot spot) {
        var unit = definitions.metric(branch.metric()).unit();
        var numbers = weeks.numbers(branch.metric(), spot.place());
        boolean isOne =
                branch.subject() instanceof Subject.Of
                        || branch.subject() instanceof Subject.Member;
        var outlined = branch.apart().isPresent() ? Optional.<Formula>empty() : made(branch, spot);
        return new TreeNode(
                branch.subject(),
                branch.metric(),
                spot.joint(),
                branch.apart().flatMap(TreeBuilding::way).or(() -> outlined.map(TreeBuilding::way)),
                branch.values().move(),
                part.map(Part::contribution),
                part.flatMap(Part::method),
                isOne ? Worth.of(unit, spot.slopes(), numbers) : Optional.empty(),
                isOne ? weeks.of(branch.metric(), spot.place()) : List.of(),
                branch.path(),
                branch.apart()
                        .map(apart -> nodes(apart, part, spot))
                        .or(() -> outlined.map(formula -> outline(formula, spot)))
                        .orElse(List.of()));
    }

    private static Optional<Way> way(Branch.Apart apart) {
        return switch (apart) {
            case Branch.Apart.Terms(var formula, var _) -> Optional.of(way(formula));
            case Branch.Apart.Members(var branches) ->
                    dimension(branches.getFirst()).map(Way.Over::new);
            case Branch.Apart.Ratios _ -> Optional.empty();
        };
    }

    private static Way way(Formula formula) {
        return new Way.Formula(formula.expression());
    }

    private static Optional<Dimension> dimension(Branch branch) {
        return switch (branch.subject()) {
            case Subject.Member(var dimension, var _) -> Optional.of(dimension);
            case Subject.Others(var dimension, var _) -> Optional.of(dimension);
            case Subject.Gap(var dimension) -> Optional.of(dimension);
            case Subject.Of _, Subject.Aspect _ -> Optional.empty();
        };
    }

    private List<TreeNode> nodes(Branch.Apart way, Optional<Part> part, Spot spot) {
        var parts =
                part.map(Part::parts).orElse(List.of()).stream()
                        .filter(one -> !(one.subject() instanceof Subject.Aspect))
                        .toList();
        var nodes = new ArrayList<TreeNode>();
        switch (way) {
            case Branch.Apart.Terms(var formula, var branches) -> {
                for (int j = 0; j < branches.size(); j++) {
                    nodes.add(node(branches.get(j), at(parts, j), term(formula, j, spot)));
                }
            }
            case Branch.Apart.Members(var branches) -> {
                for (int j = 0; j < branches.size(); j++) {
                    nodes.add(node(branches.get(j), at(parts, j), spot.inside(branches.get(j))));
                }
            }
            case Branch.Apart.Ratios _ -> {}
        }
        return nodes;
    }

    private static Optional<Part> at(List<Part> parts, int place) {
        return place < parts.size() ? Optional.of(parts.get(place)) : Optional.empty();
    }

    private Spot term(Formula formula, int term, Spot spot) {
        var slopes = slopes(formula, term, spot);
        var metric = new MetricId(formula.terms().get(term));
        tree.following(metric)
                .forEach(other ->
                        slopes.replaceAll((monday, slope) ->
                                slope + followed(metric, other, spot.place(), monday)));
        return spot.at(formula.joint(term), slopes);
    }

    /// What moves in proportion with a metric adds to what one unit of that is worth: what one of
    /// it is worth, times how many there were for each unit. Under another root than that of its
    /// tree some of it may count for nothing, and is not asked for.
    private double followed(MetricId metric, MetricId other, Place place, LocalDate monday) {
        double sign = sign(tree.root(), other);
        double units = weeks.number(metric, place, monday).orElse(0.0);
        return sign != 0 && units > 0
                ? weeks.number(other, place, monday).orElse(0.0) / units * sign
                : 0;
    }

    /// Of one unit at the root, through sums alone; 0 where it is reached otherwise.
    private double sign(MetricId from, MetricId to) {
        if (from.equals(to)) {
            return 1;
        }
        return tree.ways(from).stream()
                .filter(Way.Formula.class::isInstance)
                .map(way -> new Formula(((Way.Formula) way).of()))
                .flatMap(formula ->
                        formula.coefficients().stream()
                                .mapToDouble(signs -> throughTerms(formula, signs, to))
                                .boxed())
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0.0);
    }

    private double throughTerms(Formula formula, double[] signs, MetricId to) {
        double sum = 0;
        for (int j = 0; j < signs.length; j++) {
            sum += signs[j] * sign(new MetricId(formula.terms().get(j)), to);
        }
        return sum;
    }

    /// In each week, what one unit of a term was worth at the root; of a sum, whatever its other
    /// terms are.
    private Map<LocalDate, Double> slopes(Formula formula, int term, Spot spot) {
        var sum = formula.coefficients();
        var slopes = new HashMap<LocalDate, Double>();
        spot.slopes()
                .forEach((monday, price) -> {
                    if (sum.isPresent()) {
                        slopes.put(monday, price * sum.get()[term]);
                    } else {
                        values(formula, spot.place(), monday)
                                .ifPresent(values ->
                                        slopes.put(monday, price * formula.slope(values, term)));
                    }
                });
        return slopes;
    }

    private Optional<double[]> values(Formula formula, Place place, LocalDate monday) {
        var known = new ArrayList<Double>();
        for (var name : formula.terms()) {
            weeks.number(new MetricId(name), place, monday).ifPresent(known::add);
        }
        return known.size() == formula.terms().size()
                ? Optional.of(known.stream().mapToDouble(Double::doubleValue).toArray())
                : Optional.empty();
    }

    /// What a metric is made of, where not all of it is known.
    private Optional<Formula> made(Branch branch, Spot spot) {
        if (!(branch.subject() instanceof Subject.Of) || !spot.place().equals(Place.WHOLE)) {
            return Optional.empty();
        }
        return tree.ways(branch.metric()).stream()
                .filter(Way.Formula.class::isInstance)
                .map(one -> new Formula(((Way.Formula) one).of()))
                .findFirst();
    }

    private List<TreeNode> outline(Formula formula, Spot spot) {
        var nodes = new ArrayList<TreeNode>();
        for (int j = 0; j < formula.terms().size(); j++) {
            var term = new MetricId(formula.terms().get(j));
            nodes.add(
                    node(
                            growth.grown(new Subject.Of(term), term, spot.place()),
                            Optional.empty(),
                            term(formula, j, spot)));
        }
        return nodes;
    }
}
