package fulcrum.metrics.causes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// All groupings of a cube, and the sums of the leaves that nothing explains yet.
final class Cuboids {

    private final Cuboid[] byDimensions;
    private final Cuboid[] fewestFirst;
    private final BitSet open;
    private final double[] pull;
    private final double[] weight;
    private final double[] before;
    private final double[] now;

    Cuboids(LeafCube cube) {
        this.byDimensions =
                IntStream.range(0, 1 << cube.dimensions().size())
                        .mapToObj(dimensions -> new Cuboid(cube, dimensions))
                        .toArray(Cuboid[]::new);
        this.fewestFirst = byDimensions.clone();
        Arrays.sort(fewestFirst, Comparator.comparingInt(Cuboid::layer));
        this.open = new BitSet(cube.leaves());
        this.pull = new double[cube.leaves()];
        this.weight = new double[cube.leaves()];
        this.before = new double[cube.leaves()];
        this.now = new double[cube.leaves()];
    }

    /// Sums all leaves anew.
    void sum(Deviations deviations, Noise noise) {
        open.clear();
        for (int leaf = 0; leaf < deviations.leaves(); leaf++) {
            if (deviations.present(leaf)) {
                weight[leaf] = noise.weight(deviations.size(leaf));
                pull[leaf] = weight[leaf] * deviations.of(leaf);
                before[leaf] = noise.variance(deviations.size(leaf), deviations.before(leaf));
                now[leaf] = noise.variance(deviations.size(leaf), deviations.now(leaf));
                open.set(leaf);
            }
        }
        for (var cuboid : byDimensions) {
            cuboid.clear();
            for (int leaf = open.nextSetBit(0); leaf >= 0; leaf = open.nextSetBit(leaf + 1)) {
                cuboid.add(leaf, pull[leaf], weight[leaf], before[leaf], now[leaf]);
            }
        }
    }

    /// Leaves of a candidate that nothing explains yet.
    BitSet leaves(Candidate candidate) {
        return candidate.cuboid().leaves(candidate.group(), open);
    }

    /// Takes the leaves of a group out and says which they were.
    BitSet take(Candidate candidate) {
        var leaves = leaves(candidate);
        for (var cuboid : byDimensions) {
            for (int leaf = leaves.nextSetBit(0); leaf >= 0; leaf = leaves.nextSetBit(leaf + 1)) {
                cuboid.remove(leaf, pull[leaf], weight[leaf], before[leaf], now[leaf]);
            }
        }
        open.andNot(leaves);
        return leaves;
    }

    /// Groups of the next finer cuboid that lie in a group.
    int[] parts(Cuboid of, int group, Cuboid finer) {
        var parts = new BitSet(finer.groups());
        for (int leaf = open.nextSetBit(0); leaf >= 0; leaf = open.nextSetBit(leaf + 1)) {
            if (of.groupOf(leaf) == group) {
                parts.set(finer.groupOf(leaf));
            }
        }
        return parts.stream().toArray();
    }

    Cuboid finer(Cuboid than, int dimension) {
        return byDimensions[than.dimensions() | 1 << dimension];
    }

    Cuboid everything() {
        return byDimensions[0];
    }

    /// All cuboids, those of the fewest dimensions first.
    Cuboid[] fewestFirst() {
        return fewestFirst;
    }

    /// Combinations that occur.
    long combinations() {
        return Arrays.stream(byDimensions).mapToLong(Cuboid::groups).sum();
    }
}
