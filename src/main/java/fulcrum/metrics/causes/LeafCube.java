package fulcrum.metrics.causes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Figures of one measure at the finest combinations of elements, expected beside actual.
///
/// A class and not a record: it holds arrays, which are its own and never handed out of the
/// package.
public final class LeafCube {

    /// A leaf's rate is drawn towards the whole's as if one event more had been seen at that rate.
    private static final double EVENTS_BEFORE = 1;

    /// Most dimensions: each one more doubles the combinations that are searched.
    public static final int MOST_DIMENSIONS = 8;

    private final List<String> dimensions;
    private final List<List<String>> elements;
    private final int[][] codes;
    private final double[] expected;
    private final double[] actual;
    private final double event;

    private LeafCube(Builder builder, double[] expected, double[] actual) {
        this.dimensions = builder.dimensions;
        this.elements = builder.numbers.stream().map(map -> List.copyOf(map.keySet())).toList();
        this.codes = new int[dimensions.size()][expected.length];
        for (int leaf = 0; leaf < expected.length; leaf++) {
            for (int d = 0; d < codes.length; d++) {
                codes[d][leaf] = builder.codes.get(leaf)[d];
            }
        }
        this.expected = expected;
        this.actual = actual;
        this.event = builder.event;
    }

    /// Starts a cube.
    ///
    /// @param event what one event (an order, a visit) adds to the measure, times 1 + 1/n where n
    ///   is how many times the actual period lies behind the expectation: the variance that a count
    ///   has for each unit of its size. 0 where the measure is not made of events
    public static Builder of(List<String> dimensions, double event) {
        return new Builder(dimensions, event);
    }

    public List<String> dimensions() {
        return dimensions;
    }

    public int leaves() {
        return expected.length;
    }

    public double expected() {
        return sum(expected);
    }

    public double actual() {
        return sum(actual);
    }

    double event() {
        return event;
    }

    double expected(int leaf) {
        return expected[leaf];
    }

    double actual(int leaf) {
        return actual[leaf];
    }

    int code(int dimension, int leaf) {
        return codes[dimension][leaf];
    }

    int size(int dimension) {
        return elements.get(dimension).size();
    }

    String element(int dimension, int code) {
        return elements.get(dimension).get(code);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// Gathers leaves; the same elements twice are two leaves.
    public static final class Builder {
        private final List<String> dimensions;
        private final double event;
        private final List<Map<String, Integer>> numbers = new ArrayList<>();
        private final List<int[]> codes = new ArrayList<>();
        private final List<double[]> figures = new ArrayList<>();

        private Builder(List<String> dimensions, double event) {
            this.dimensions = List.copyOf(dimensions);
            this.event = finite(event);
            if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS || event < 0) {
                throw new IllegalArgumentException(
                        "a cube has 1 to %d dimensions and events of at least 0, not %s and %s"
                                .formatted(MOST_DIMENSIONS, dimensions, event));
            }
            dimensions.forEach(_ -> numbers.add(new LinkedHashMap<>()));
        }

        /// A leaf of a measure that adds up.
        public void leaf(List<String> elements, double expected, double actual) {
            add(elements, finite(expected), finite(actual), Double.NaN, Double.NaN);
        }

        /// A leaf of a ratio: numerator and denominator of both sides.
        public void leaf(List<String> elements, Parts expected, Parts actual) {
            add(elements, expected.of(), actual.of(), expected.per(), actual.per());
        }

        private void add(List<String> elements, double... figures) {
            if (elements.size() != dimensions.size()) {
                throw new IllegalArgumentException(
                        "%s does not name one element of each of %s"
                                .formatted(elements, dimensions));
            }
            if (!this.figures.isEmpty() && isRatio() == Double.isNaN(figures[2])) {
                throw new IllegalArgumentException(
                        "%s: the leaves of a cube are all ratios or all sums".formatted(elements));
            }
            var code = new int[elements.size()];
            for (int d = 0; d < code.length; d++) {
                var known = numbers.get(d);
                var number = known.putIfAbsent(elements.get(d), known.size());
                code[d] = number == null ? known.size() - 1 : number;
            }
            codes.add(code);
            this.figures.add(figures);
        }

        /// The cube; of a ratio, what is expected of each leaf is its actual denominator at its
        /// expected rate, so that the change is in the numerator's unit and a shift of the mix is
        /// no cause.
        public LeafCube build() {
            double of = 0;
            double per = 0;
            for (var figure : figures) {
                of += figure[0];
                per += figure[2];
            }
            boolean ratio = !figures.isEmpty() && isRatio();
            double rate = per == 0 ? 0 : of / per;
            var expected = new double[figures.size()];
            var actual = new double[figures.size()];
            for (int leaf = 0; leaf < expected.length; leaf++) {
                var figure = figures.get(leaf);
                expected[leaf] = ratio ? figure[3] * drawn(figure, rate) : figure[0];
                actual[leaf] = figure[1];
            }
            return new LeafCube(this, expected, actual);
        }

        private boolean isRatio() {
            return !Double.isNaN(figures.getFirst()[2]);
        }

        private static double drawn(double[] figure, double rate) {
            return rate == 0 ? 0 : (figure[0] + EVENTS_BEFORE) / (figure[2] + EVENTS_BEFORE / rate);
        }
    }

    /// Numerator and denominator of a ratio.
    public record Parts(double of, double per) {
        public Parts {
            of = finite(of);
            per = finite(per);
        }
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a leaf's figure is a number, not " + value);
        }
        return value;
    }
}
