package fulcrum.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Whatever the formula, and with zeros and negative values, the parts add up at every level.
class RandomTreesTests {

    static final int TREES = 10_000;

    final SplittableRandom random = new SplittableRandom(20_261_126);
    int nodes;
    int zeros;
    int negatives;

    record Node(double before, double now, Decomposition made, List<Node> children) {}

    @Test
    void tenThousandTreesAddUp() {
        var ways = new ArrayList<Decomposition.Way>();
        for (int i = 0; i < TREES; i++) {
            var root = grown(3);
            check(root, 1, root.now - root.before);
            ways.add(root.made.way());
        }
        assertThat(ways).contains(Decomposition.Way.values());
        assertThat(nodes).isGreaterThan(5 * TREES);
        assertThat(zeros).isGreaterThan(TREES);
        assertThat(negatives).isGreaterThan(TREES);
    }

    private void check(Node node, double price, double whole) {
        nodes++;
        if (node.children.isEmpty()) {
            return;
        }
        var own = node.made.terms().stream().mapToDouble(Decomposition.Term::part).toArray();
        double size = Arrays.stream(own).map(Math::abs).sum();
        double values = Math.max(Math.abs(node.before), Math.abs(node.now));
        assertThat(Arrays.stream(own).sum())
                .isCloseTo(
                        node.now - node.before,
                        within(1e-9 * Math.abs(node.now - node.before) + 1e-12 * (size + values)));

        var up = node.made.inUnitOf(price, whole);
        double widest = Arrays.stream(up).map(Math::abs).sum();
        assertThat(Arrays.stream(up).sum())
                .as("in the root's unit")
                .isCloseTo(whole, within(1e-9 * Math.abs(whole) + 1e-15 * widest));
        var rounded = BigDecimal.valueOf(whole).setScale(9, RoundingMode.HALF_EVEN);
        var closed = Closing.to(rounded, up, 9);
        assertThat(closed.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("to the last digit")
                .isEqualByComparingTo(rounded);
        for (int j = 0; j < up.length; j++) {
            assertThat(closed.get(j).doubleValue())
                    .isCloseTo(up[j], within(2e-9 + 1e-9 * Math.abs(whole) + 1e-11 * widest));
            check(node.children.get(j), price * node.made.terms().get(j).price(), up[j]);
        }
    }

    private Node grown(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Node(value(), value(), leaf(), List.of());
        }
        var children = new ArrayList<Node>();
        for (int j = 0; j < 2 + random.nextInt(3); j++) {
            children.add(grown(depth - 1));
        }
        var before = children.stream().mapToDouble(Node::before).toArray();
        var now = children.stream().mapToDouble(Node::now).toArray();
        return switch (random.nextInt(3)) {
            case 0 -> {
                var signs = Arrays.stream(before).map(_ -> random.nextBoolean() ? 1 : -1).toArray();
                ToDoubleFunction<double[]> sum = x -> dot(signs, x);
                yield node(sum, Decomposition.ofSum(signs, before, now), before, now, children);
            }
            case 1 ->
                    node(
                            Lmdi::product,
                            Decomposition.ofProduct(before, now),
                            before,
                            now,
                            children);
            default -> {
                ToDoubleFunction<double[]> ratio = x -> x[0] / (1 + x[1] * x[1]) + x[x.length - 1];
                yield node(ratio, Decomposition.ofAny(ratio, before, now), before, now, children);
            }
        };
    }

    private static Node node(
            ToDoubleFunction<double[]> formula,
            Decomposition made,
            double[] before,
            double[] now,
            List<Node> children) {
        return new Node(formula.applyAsDouble(before), formula.applyAsDouble(now), made, children);
    }

    private static Decomposition leaf() {
        return new Decomposition(Decomposition.Way.SUM, List.of(), 0);
    }

    private double value() {
        switch (random.nextInt(8)) {
            case 0 -> {
                zeros++;
                return 0;
            }
            case 1 -> {
                negatives++;
                return -random.nextDouble(0.1, 50);
            }
            default -> {
                return random.nextDouble(0.1, 50);
            }
        }
    }

    private static double dot(double[] signs, double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += signs[j] * x[j];
        }
        return sum;
    }
}
