package fulcrum.metrics.causes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What others do, to measure beside: elements of one dimension only.
public final class OneDimensionAtATime {

    /// An element counts when it explains this part of the change, and a dimension when its
    /// elements do (Adtributor as RiskLoc's authors run it).
    private static final double LEAST_EXPLAINED = .1;

    /// ThirdEye's open finder leaves smaller contributions out.
    private static final double LEAST_CONTRIBUTION = .03;

    private OneDimensionAtATime() {}

    private record Element(
            Map<String, String> name, double explains, double surprise, double rank) {}

    private record Dimension(List<Element> named, double surprise) {}

    /// Adtributor (Bhagwan et al., NSDI 2014): elements by surprise, dimensions by their sum, three
    /// of them.
    public static Score.Named adtributor(LeafCube cube) {
        var dimensions = new ArrayList<Dimension>();
        for (int d = 0; d < cube.dimensions().size(); d++) {
            var named = new ArrayList<Element>();
            double explained = 0;
            double surprise = 0;
            for (var element : elements(cube, d, Comparator.comparingDouble(Element::surprise))) {
                if (element.explains() > LEAST_EXPLAINED && explained <= LEAST_EXPLAINED) {
                    named.add(element);
                    explained += element.explains();
                    surprise += element.surprise();
                }
            }
            if (explained > LEAST_EXPLAINED) {
                dimensions.add(new Dimension(named, surprise));
            }
        }
        dimensions.sort(Comparator.comparingDouble(dimension -> -dimension.surprise()));
        var answer =
                dimensions.stream()
                        .limit(3)
                        .flatMap(dimension -> dimension.named().stream())
                        .map(Element::name)
                        .toList();
        return new Score.Named(answer, answer.stream().limit(3).toList());
    }

    /// ThirdEye's open contributor finder: contribution to the change plus change of the share.
    public static Score.Named ranking(LeafCube cube) {
        var all = new ArrayList<Element>();
        for (int d = 0; d < cube.dimensions().size(); d++) {
            all.addAll(elements(cube, d, Comparator.comparingDouble(Element::rank)));
        }
        var answer =
                all.stream()
                        .filter(element -> Math.abs(element.explains()) >= LEAST_CONTRIBUTION)
                        .sorted(Comparator.comparingDouble(element -> -element.rank()))
                        .map(Element::name)
                        .limit(3)
                        .toList();
        return new Score.Named(answer, answer);
    }

    private static List<Element> elements(LeafCube cube, int d, Comparator<Element> by) {
        var expected = new double[cube.size(d)];
        var actual = new double[cube.size(d)];
        for (int leaf = 0; leaf < cube.leaves(); leaf++) {
            expected[cube.code(d, leaf)] += cube.expected(leaf);
            actual[cube.code(d, leaf)] += cube.actual(leaf);
        }
        var elements = new ArrayList<Element>();
        for (int e = 0; e < expected.length; e++) {
            double explains = (actual[e] - expected[e]) / (cube.actual() - cube.expected());
            double p = expected[e] / cube.expected();
            double q = actual[e] / cube.actual();
            elements.add(
                    new Element(
                            Map.of(cube.dimensions().get(d), cube.element(d, e)),
                            explains,
                            (part(p, q) + part(q, p)) / 2,
                            Math.abs(explains) + Math.abs(q - p)));
        }
        return elements.stream().sorted(by.reversed()).toList();
    }

    private static double part(double p, double q) {
        return p > 0 && q >= 0 ? p * Math.log(2 * p / (p + q)) : 0;
    }
}
