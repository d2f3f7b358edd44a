package fulcrum.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The finest parts of a metric, each with its figures of both periods. The parts of a dimension
/// are counted from the largest, which is 0.
///
/// A class and not a record: it holds arrays, which are its own.
final class CauseLeaves {

    private final List<Dimension> by;
    private final List<List<CausePart>> names;
    private final int[][] codes;
    private final List<CauseSide> before;
    private final List<CauseSide> now;

    /// @param names the parts of each dimension
    /// @param codes for each dimension, the place of each leaf's part among them
    CauseLeaves(
            List<Dimension> by,
            List<List<CausePart>> names,
            int[][] codes,
            List<CauseSide> before,
            List<CauseSide> now) {
        this.by = List.copyOf(by);
        this.names = List.copyOf(names);
        this.codes = codes;
        this.before = before;
        this.now = now;
    }

    List<Dimension> by() {
        return by;
    }

    int count() {
        return before.size();
    }

    int parts(int dimension) {
        return names.get(dimension).size();
    }

    /// Parts that are not put together already.
    int apart(int dimension) {
        return (int)
                names.get(dimension).stream()
                        .filter(part -> !(part instanceof CausePart.Others))
                        .count();
    }

    /// How many parts stand behind the first so many.
    int beyond(int dimension, int first) {
        return names.get(dimension).stream()
                .skip(first)
                .mapToInt(part -> part instanceof CausePart.Others(int parts) ? parts : 1)
                .sum();
    }

    CausePart part(int dimension, int leaf) {
        return names.get(dimension).get(codes[dimension][leaf]);
    }

    CausePart largestPart(int dimension) {
        return names.get(dimension).getFirst();
    }

    int code(int dimension, int leaf) {
        return codes[dimension][leaf];
    }

    CauseSide before(int leaf) {
        return before.get(leaf);
    }

    CauseSide now(int leaf) {
        return now.get(leaf);
    }

    /// How much of a dimension its largest part is, whatever the signs.
    double shareOfLargest(int dimension) {
        var sizes = sizes(codes[dimension], parts(dimension), before, now);
        double all = Arrays.stream(sizes).sum();
        return all > 0 ? sizes[0] / all : 0;
    }

    static double[] sizes(int[] code, int parts, List<CauseSide> before, List<CauseSide> now) {
        var sizes = new double[parts];
        for (int leaf = 0; leaf < code.length; leaf++) {
            sizes[code[leaf]] +=
                    Math.abs(before.get(leaf).of().doubleValue())
                            + Math.abs(now.get(leaf).of().doubleValue());
        }
        return sizes;
    }

    /// The same in some of its dimensions only.
    CauseLeaves in(List<Integer> dimensions) {
        return new CauseLeaves(
                dimensions.stream().map(by::get).toList(),
                dimensions.stream().map(names::get).toList(),
                dimensions.stream().map(d -> codes[d]).toArray(int[][]::new),
                before,
                now);
    }

    /// How many leaves there are when of each dimension only so many parts are told apart; none
    /// where they could not be counted.
    Optional<Long> count(int[] most) {
        return keys(most).map(keys -> Arrays.stream(keys).sorted().distinct().count());
    }

    /// Numbers of the combinations, where they can be numbered.
    private Optional<long[]> keys(int[] most) {
        var keys = new long[count()];
        double combinations = 1;
        for (int d = 0; d < most.length; d++) {
            combinations *= most[d] + 1.0;
            for (int leaf = 0; leaf < keys.length; leaf++) {
                keys[leaf] = keys[leaf] * (most[d] + 1) + Math.min(most[d], codes[d][leaf]);
            }
        }
        return combinations < Long.MAX_VALUE ? Optional.of(keys) : Optional.empty();
    }

    /// The same with so many parts of each dimension, and its others together.
    CauseLeaves largest(int[] most) {
        var keys = keys(most).orElseThrow();
        var groups = new HashMap<Long, Integer>();
        var first = new ArrayList<Integer>();
        var earlier = new ArrayList<CauseSide>();
        var later = new ArrayList<CauseSide>();
        for (int leaf = 0; leaf < keys.length; leaf++) {
            var group = groups.putIfAbsent(keys[leaf], first.size());
            if (group == null) {
                first.add(leaf);
                earlier.add(before(leaf));
                later.add(now(leaf));
            } else {
                earlier.set(group, earlier.get(group).plus(before(leaf)));
                later.set(group, later.get(group).plus(now(leaf)));
            }
        }
        var parts = IntStream.range(0, most.length).mapToObj(d -> largest(d, most[d])).toList();
        var placed = new int[most.length][];
        for (int d = 0; d < most.length; d++) {
            var code = codes[d];
            int limit = most[d];
            placed[d] = first.stream().mapToInt(leaf -> Math.min(limit, code[leaf])).toArray();
        }
        return new CauseLeaves(by, parts, placed, earlier, later);
    }

    private List<CausePart> largest(int dimension, int most) {
        var own = names.get(dimension);
        if (own.size() <= most) {
            return own;
        }
        var kept = new ArrayList<>(own.subList(0, most));
        kept.add(new CausePart.Others(beyond(dimension, most)));
        return kept;
    }
}
