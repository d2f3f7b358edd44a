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

    private final double[] deviation;
    private final double[] size;
    private final boolean[] both;
    private final double floor;

    Deviations(LeafCube cube) {
        int leaves = cube.leaves();
        this.deviation = new double[leaves];
        this.size = new double[leaves];
        this.both = new boolean[leaves];
        this.floor = cube.event();
        for (int leaf = 0; leaf < leaves; leaf++) {
            double expected = cube.expected(leaf);
            double actual = cube.actual(leaf);
            size[leaf] = Math.max(Math.abs(expected), Math.abs(actual));
            both[leaf] = expected != 0 && actual != 0;
            if (size[leaf] > 0) {
                double part = (actual - expected) / size[leaf];
                deviation[leaf] = Math.rint(part / Noise.GRAIN) * Noise.GRAIN;
            }
        }
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
    ///
    /// @param common how far all of them moved alike
    Noise noise(BitSet explained, double common) {
        return side(explained, common, 0);
    }

    /// Noise before any cause is known: that of the quieter side, because causes mostly strike one.
    Noise quieterNoise() {
        var all = noise(new BitSet(), 0);
        var up = countOf(1) < LEAVES_OF_SIDE ? all : side(new BitSet(), 0, 1);
        var down = countOf(-1) < LEAVES_OF_SIDE ? all : side(new BitSet(), 0, -1);
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

    private Noise side(BitSet explained, double common, int sign) {
        var leaves =
                IntStream.range(0, both.length)
                        .filter(leaf -> both[leaf] && !explained.get(leaf))
                        .filter(leaf -> sign == 0 || deviation[leaf] * sign > 0)
                        .toArray();
        var squares = new double[leaves.length];
        var sizes = new double[leaves.length];
        for (int i = 0; i < leaves.length; i++) {
            double beyond = deviation[leaves[i]] - common;
            squares[i] = beyond * beyond;
            sizes[i] = size[leaves[i]];
        }
        return Noise.of(squares, sizes, floor);
    }
}
