package fulcrum.metrics.causes;

import java.util.Arrays;
import java.util.BitSet;

/// The leaves of a cube grouped by some of its dimensions, and what each group's leaves say
/// together.
///
/// With `w` a leaf's weight and `d` its deviation, a group whose leaves all moved by the same shift
/// has the likeliest shift `Σwd / Σw`, and explains `(Σwd)² / 2v` nats of its leaves' deviations
/// better than noise does, where `v` is the variance of `Σwd` without a shift.
final class Cuboid {

    /// Above this many combinations groups are numbered by sorting the ones that occur.
    private static final int DENSE = 1 << 22;

    private final int dimensions;
    private final int[] group;
    private final int groups;
    private final double[] pull;
    private final double[] weight;
    private final double[] before;
    private final double[] now;
    private final int[] live;

    /// @param dimensions one bit for each dimension that groups
    Cuboid(LeafCube cube, int dimensions) {
        this.dimensions = dimensions;
        this.group = new int[cube.leaves()];
        this.groups = number(cube);
        this.pull = new double[groups];
        this.weight = new double[groups];
        this.before = new double[groups];
        this.now = new double[groups];
        this.live = new int[groups];
    }

    private int number(LeafCube cube) {
        int found = 1;
        for (int d = 0; d < cube.dimensions().size(); d++) {
            if (has(d)) {
                found = split(cube, d, found);
            }
        }
        return found;
    }

    /// Splits the groups found so far by one more dimension; gives how many there are then.
    private int split(LeafCube cube, int dimension, int found) {
        int size = cube.size(dimension);
        var keys = new long[group.length];
        for (int leaf = 0; leaf < keys.length; leaf++) {
            keys[leaf] = (long) group[leaf] * size + cube.code(dimension, leaf);
        }
        long combinations = (long) found * size;
        return combinations <= DENSE ? dense(keys, (int) combinations) : sparse(keys);
    }

    private int dense(long[] keys, int combinations) {
        var number = new int[combinations];
        int next = 0;
        for (int leaf = 0; leaf < keys.length; leaf++) {
            int key = (int) keys[leaf];
            if (number[key] == 0) {
                number[key] = ++next;
            }
            group[leaf] = number[key] - 1;
        }
        return next;
    }

    private int sparse(long[] keys) {
        var distinct = Arrays.stream(keys).sorted().distinct().toArray();
        for (int leaf = 0; leaf < keys.length; leaf++) {
            group[leaf] = Arrays.binarySearch(distinct, keys[leaf]);
        }
        return distinct.length;
    }

    int dimensions() {
        return dimensions;
    }

    int layer() {
        return Integer.bitCount(dimensions);
    }

    boolean has(int dimension) {
        return (dimensions & 1 << dimension) != 0;
    }

    int groups() {
        return groups;
    }

    int groupOf(int leaf) {
        return group[leaf];
    }

    void clear() {
        Arrays.fill(pull, 0);
        Arrays.fill(weight, 0);
        Arrays.fill(before, 0);
        Arrays.fill(now, 0);
        Arrays.fill(live, 0);
    }

    void add(int leaf, double leafPull, double leafWeight, double leafBefore, double leafNow) {
        int at = group[leaf];
        pull[at] += leafPull;
        weight[at] += leafWeight;
        before[at] += leafBefore;
        now[at] += leafNow;
        live[at]++;
    }

    void remove(int leaf, double leafPull, double leafWeight, double leafBefore, double leafNow) {
        int at = group[leaf];
        pull[at] -= leafPull;
        weight[at] -= leafWeight;
        before[at] -= leafBefore;
        now[at] -= leafNow;
        live[at]--;
    }

    int live(int at) {
        return live[at];
    }

    double pull(int at) {
        return pull[at];
    }

    double weight(int at) {
        return weight[at];
    }

    /// The likeliest common shift.
    double shift(int at) {
        return pull[at] / weight[at];
    }

    /// Nats by which this shift explains the group better than noise.
    double evidence(int at, double shift) {
        double told = weight[at] / variance(at);
        return shift * told * (pull[at] - shift * weight[at] / 2);
    }

    /// Of the pull, when nothing happened: that of the larger of what was expected of the group and
    /// what it became. Not that of its leaves' larger figures: of few events each, they add up to
    /// up to twice as much.
    private double variance(int at) {
        return Math.max(before[at], now[at]);
    }

    /// Nats by which a common shift explains the group better than noise; 0 for a group without
    /// leaves.
    double evidence(int at) {
        return live[at] == 0 ? 0 : pull[at] * pull[at] / (2 * variance(at));
    }

    /// The group with most evidence.
    int strongest() {
        int best = 0;
        double most = -1;
        for (int at = 0; at < groups; at++) {
            double evidence = evidence(at);
            if (evidence > most) {
                most = evidence;
                best = at;
            }
        }
        return best;
    }

    /// Leaves of a group among those given.
    BitSet leaves(int at, BitSet among) {
        var leaves = new BitSet(group.length);
        for (int leaf = among.nextSetBit(0); leaf >= 0; leaf = among.nextSetBit(leaf + 1)) {
            if (group[leaf] == at) {
                leaves.set(leaf);
            }
        }
        return leaves;
    }
}
