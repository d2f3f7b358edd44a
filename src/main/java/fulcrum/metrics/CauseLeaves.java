package fulcrum.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private CauseLeaves(
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

    private static double[] sizes(
            int[] code, int parts, List<CauseSide> before, List<CauseSide> now) {
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
        kept.add(new CausePart.Others(own.size() - most));
        return kept;
    }

    /// Gathers leaves as they are read, one period after the other.
    static final class Gathering {
        private final List<Dimension> by;
        private final Map<List<Optional<String>>, Integer> places = new HashMap<>();
        private final List<List<Optional<String>>> leaves = new ArrayList<>();
        private final List<CauseSide> before = new ArrayList<>();
        private final List<CauseSide> now = new ArrayList<>();

        Gathering(List<Dimension> by) {
            this.by = by;
        }

        void before(List<Optional<String>> parts, CauseSide side) {
            before.set(place(parts), side);
        }

        void now(List<Optional<String>> parts, CauseSide side) {
            now.set(place(parts), side);
        }

        private int place(List<Optional<String>> parts) {
            var known = places.putIfAbsent(parts, leaves.size());
            if (known != null) {
                return known;
            }
            leaves.add(parts);
            before.add(CauseSide.NOTHING);
            now.add(CauseSide.NOTHING);
            return leaves.size() - 1;
        }

        CauseLeaves leaves() {
            var names = new ArrayList<List<CausePart>>();
            var codes = new int[by.size()][];
            for (int d = 0; d < codes.length; d++) {
                var own = new ArrayList<CausePart>();
                var code = codes(d, own);
                var sizes = sizes(code, own.size(), before, now);
                var order =
                        IntStream.range(0, own.size())
                                .boxed()
                                .sorted((one, other) -> Double.compare(sizes[other], sizes[one]))
                                .toList();
                var rank = new int[own.size()];
                for (int place = 0; place < rank.length; place++) {
                    rank[order.get(place)] = place;
                }
                names.add(order.stream().map(own::get).toList());
                codes[d] = Arrays.stream(code).map(part -> rank[part]).toArray();
            }
            return new CauseLeaves(by, names, codes, before, now);
        }

        private int[] codes(int dimension, List<CausePart> into) {
            var places = new HashMap<Optional<String>, Integer>();
            var codes = new int[leaves.size()];
            for (int leaf = 0; leaf < codes.length; leaf++) {
                var name = leaves.get(leaf).get(dimension);
                var place = places.putIfAbsent(name, into.size());
                codes[leaf] = place == null ? into.size() : place;
                if (place == null) {
                    into.add(
                            name.<CausePart>map(CausePart.Named::new)
                                    .orElseGet(CausePart.Unnamed::new));
                }
            }
            return codes;
        }
    }
}
