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
        return node(root, whole, Place.WHOLE, one);
    }

    private TreeNode node(
            Branch branch, Optional<Part> part, Place place, Map<LocalDate, Double> slopes) {
        var unit = definitions.metric(branch.metric()).unit();
        var numbers = weeks.numbers(branch.metric(), place);
        boolean isOne =
                branch.subject() instanceof Subject.Of
                        || branch.subject() instanceof Subject.Member;
        return new TreeNode(
                branch.subject(),
                branch.metric(),
                branch.values().move(),
                part.map(Part::contribution),
                part.flatMap(Part::method),
                isOne ? Worth.of(unit, slopes, numbers) : Optional.empty(),
                isOne ? weeks.of(branch.metric(), place) : List.of(),
                branch.path(),
                branch.apart()
                        .map(way -> nodes(way, part, place, slopes))
                        .orElseGet(() -> outline(branch, place, slopes)));
    }

    private List<TreeNode> nodes(
            Branch.Apart way, Optional<Part> part, Place place, Map<LocalDate, Double> slopes) {
        var parts =
                part.map(Part::parts).orElse(List.of()).stream()
                        .filter(one -> !(one.subject() instanceof Subject.Aspect))
                        .toList();
        var nodes = new ArrayList<TreeNode>();
        switch (way) {
            case Branch.Apart.Terms(var formula, var branches) -> {
                for (int j = 0; j < branches.size(); j++) {
                    nodes.add(
                            node(
                                    branches.get(j),
                                    at(parts, j),
                                    place,
                                    slopes(formula, place, j, slopes)));
                }
            }
            case Branch.Apart.Members(var branches) -> {
                for (int j = 0; j < branches.size(); j++) {
                    nodes.add(
                            node(
                                    branches.get(j),
                                    at(parts, j),
                                    inside(place, branches.get(j)),
                                    slopes));
                }
            }
            case Branch.Apart.Ratios _ -> {}
        }
        return nodes;
    }

    private static Optional<Part> at(List<Part> parts, int place) {
        return place < parts.size() ? Optional.of(parts.get(place)) : Optional.empty();
    }

    private static Place inside(Place place, Branch branch) {
        return branch.subject() instanceof Subject.Member(var dimension, var name)
                ? place.in(dimension, name)
                : place;
    }

    /// In each week, what one unit of a term was worth at the root; of a sum, whatever its other
    /// terms are.
    private Map<LocalDate, Double> slopes(
            Formula formula, Place place, int term, Map<LocalDate, Double> above) {
        var sum = formula.coefficients();
        var slopes = new HashMap<LocalDate, Double>();
        above.forEach((monday, price) -> {
            if (sum.isPresent()) {
                slopes.put(monday, price * sum.get()[term]);
            } else {
                values(formula, place, monday)
                        .ifPresent(
                                values -> slopes.put(monday, price * formula.slope(values, term)));
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
    private List<TreeNode> outline(Branch branch, Place place, Map<LocalDate, Double> slopes) {
        if (!(branch.subject() instanceof Subject.Of) || !place.equals(Place.WHOLE)) {
            return List.of();
        }
        var way =
                tree.ways(branch.metric()).stream()
                        .filter(Way.Formula.class::isInstance)
                        .map(one -> new Formula(((Way.Formula) one).of()))
                        .findFirst();
        return way.map(formula -> outline(formula, place, slopes)).orElse(List.of());
    }

    private List<TreeNode> outline(Formula formula, Place place, Map<LocalDate, Double> slopes) {
        var nodes = new ArrayList<TreeNode>();
        for (int j = 0; j < formula.terms().size(); j++) {
            var term = new MetricId(formula.terms().get(j));
            nodes.add(
                    node(
                            growth.grown(new Subject.Of(term), term, place),
                            Optional.empty(),
                            place,
                            slopes(formula, place, j, slopes)));
        }
        return nodes;
    }
}
