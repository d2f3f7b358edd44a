package fulcrum.metrics.causes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// How far each leaf is from what was expected of it, as a part of the larger of the two figures:
/// -1 is a leaf that died, 1 one that is new. Bounded, the same for a fall and its reverse, and
/// defined where nothing was expected.
final class Deviations {

    /// Fewer leaves on one side tell nothing about its noise.
    private static final int LEAVES_OF_SIDE = 5;

    private final double alike;
    private final double[] deviation;
    private final double[] size;
    private final double[] before;
    private final double[] now;
    private final boolean[] both;
    private final double floor;

    /// @param alike how many times what was expected every leaf became
    Deviations(LeafCube cube, double alike) {
        this.alike = alike;
        int leaves = cube.leaves();
        this.deviation = new double[leaves];
        this.size = new double[leaves];
        this.before = new double[leaves];
        this.now = new double[leaves];
        this.both = new boolean[leaves];
        this.floor = cube.event();
        for (int leaf = 0; leaf < leaves; leaf++) {
            double expected = cube.expected(leaf) * alike;
            double actual = cube.actual(leaf);
            size[leaf] = Math.max(Math.abs(expected), Math.abs(actual));
            before[leaf] = Math.abs(expected);
            now[leaf] = Math.abs(actual);
            both[leaf] = expected != 0 && actual != 0;
            if (size[leaf] > 0) {
                double part = (actual - expected) / size[leaf];
                deviation[leaf] = Math.rint(part / Noise.GRAIN) * Noise.GRAIN;
            }
        }
    }

    /// From what is expected where everything became so many times what was, as the leaves that
    /// nothing explains tell.
    static Deviations alike(LeafCube cube, Noise noise, BitSet explained) {
        double expected = 0;
        double actual = 0;
        for (int leaf = explained.nextClearBit(0);
                leaf < cube.leaves();
                leaf = explained.nextClearBit(leaf + 1)) {
            double size = Math.max(Math.abs(cube.expected(leaf)), Math.abs(cube.actual(leaf)));
            double weight = size > 0 ? noise.weight(size) / size : 0;
            expected += weight * cube.expected(leaf);
            actual += weight * cube.actual(leaf);
        }
        return new Deviations(cube, expected > 0 && actual >= 0 ? actual / expected : 1);
    }

    double alike() {
        return alike;
    }

    /// Nats by which the leaves that nothing explains moved together.
    double together(Noise noise, BitSet explained) {
        double pull = 0;
        double earlier = 0;
        double later = 0;
        for (int leaf = explained.nextClearBit(0);
                leaf < size.length;
                leaf = explained.nextClearBit(leaf + 1)) {
            if (present(leaf)) {
                pull += noise.weight(size[leaf]) * deviation[leaf];
                earlier += noise.variance(size[leaf], before[leaf]);
                later += noise.variance(size[leaf], now[leaf]);
            }
        }
        double variance = Math.max(earlier, later);
        return variance > 0 ? pull * pull / (2 * variance) : 0;
    }

    int leaves() {
        return size.length;
    }

    /// Whether the leaf has a figure on either side.
    boolean present(int leaf) {
        return size[leaf] > 0;
    }

    double of(int leaf) {
        return deviation[leaf];
    }

    double size(int leaf) {
        return size[leaf];
    }

    double before(int leaf) {
        return before[leaf];
    }

    double now(int leaf) {
        return now[leaf];
    }

    /// Standard deviation of the sum of all leaves, in the measure's unit.
    double scatter(Noise noise) {
        double variance = 0;
        for (double one : size) {
            variance += one > 0 ? one * one / noise.weight(one) : 0;
        }
        return Math.sqrt(variance);
    }

    /// Whether any leaf has a figure.
    boolean anyPresent() {
        return Arrays.stream(size).anyMatch(one -> one > 0);
    }

    /// Whether any leaf moved: a cube in which none did has nothing to explain.
    boolean anyMoved() {
        return Arrays.stream(deviation).anyMatch(one -> one != 0);
    }

    /// Noise of the leaves that no cause is known of.
    Noise noise(BitSet explained) {
        return side(explained, 0);
    }

    /// Noise before any cause is known: that of the quieter side, because causes mostly strike one.
    Noise quieterNoise() {
        var all = noise(new BitSet());
        var up = countOf(1) < LEAVES_OF_SIDE ? all : side(new BitSet(), 1);
        var down = countOf(-1) < LEAVES_OF_SIDE ? all : side(new BitSet(), -1);
        return typical(up) < typical(down) ? up : down;
    }

    private int countOf(int sign) {
        int count = 0;
        for (int leaf = 0; leaf < both.length; leaf++) {
            count += both[leaf] && deviation[leaf] * sign > 0 ? 1 : 0;
        }
        return count;
    }

    private double typical(Noise noise) {
        return Noise.median(
                IntStream.range(0, both.length)
                        .filter(leaf -> both[leaf])
                        .mapToDouble(leaf -> 1 / noise.weight(size[leaf]))
                        .toArray());
    }

    private Noise side(BitSet explained, int sign) {
        var leaves =
                IntStream.range(0, both.length)
                        .filter(leaf -> both[leaf] && !explained.get(leaf))
                        .filter(leaf -> sign == 0 || deviation[leaf] * sign > 0)
                        .toArray();
        var squares = new double[leaves.length];
        var sizes = new double[leaves.length];
        for (int i = 0; i < leaves.length; i++) {
            squares[i] = deviation[leaves[i]] * deviation[leaves[i]];
            sizes[i] = size[leaves[i]];
        }
        return Noise.of(squares, sizes, floor);
    }
}
