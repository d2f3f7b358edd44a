package fulcrum.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The finest parts of a metric, each with its figures of both periods.
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
        this.before = List.copyOf(before);
        this.now = List.copyOf(now);
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

    int code(int dimension, int leaf) {
        return codes[dimension][leaf];
    }

    CauseSide before(int leaf) {
        return before.get(leaf);
    }

    CauseSide now(int leaf) {
        return now.get(leaf);
    }

    /// How much each part of a dimension holds, whatever its sign.
    double[] sizes(int dimension) {
        var sizes = new double[parts(dimension)];
        for (int leaf = 0; leaf < count(); leaf++) {
            sizes[code(dimension, leaf)] +=
                    before(leaf).of().abs().add(now(leaf).of().abs()).doubleValue();
        }
        return sizes;
    }

    /// The same without a dimension.
    CauseLeaves without(int dimension) {
        var left = IntStream.range(0, by.size()).filter(d -> d != dimension).boxed().toList();
        return regrouped(
                left.stream().map(by::get).toList(),
                left.stream().map(names::get).toList(),
                left.stream().map(d -> codes[d]).toArray(int[][]::new));
    }

    /// The same with all but the largest parts of a dimension put together.
    CauseLeaves largest(int dimension, int most) {
        var sizes = sizes(dimension);
        var largest =
                IntStream.range(0, sizes.length)
                        .boxed()
                        .sorted((one, other) -> Double.compare(sizes[other], sizes[one]))
                        .limit(most)
                        .sorted()
                        .toList();
        var kept = new ArrayList<CausePart>();
        var place = new int[sizes.length];
        Arrays.fill(place, largest.size());
        for (int part : largest) {
            place[part] = kept.size();
            kept.add(names.get(dimension).get(part));
        }
        kept.add(new CausePart.Others(others(dimension, place, largest.size())));
        var all = new ArrayList<>(names);
        all.set(dimension, kept);
        var moved = codes.clone();
        moved[dimension] = Arrays.stream(codes[dimension]).map(code -> place[code]).toArray();
        return regrouped(by, all, moved);
    }

    private int others(int dimension, int[] place, int others) {
        int parts = 0;
        for (int part = 0; part < place.length; part++) {
            if (place[part] == others) {
                parts +=
                        names.get(dimension).get(part) instanceof CausePart.Others(int many)
                                ? many
                                : 1;
            }
        }
        return parts;
    }

    private CauseLeaves regrouped(
            List<Dimension> others, List<List<CausePart>> parts, int[][] placed) {
        var groups = new HashMap<List<Integer>, Integer>();
        var first = new ArrayList<Integer>();
        var earlier = new ArrayList<CauseSide>();
        var later = new ArrayList<CauseSide>();
        for (int leaf = 0; leaf < count(); leaf++) {
            var key = new ArrayList<Integer>(placed.length);
            for (var place : placed) {
                key.add(place[leaf]);
            }
            var group = groups.putIfAbsent(key, first.size());
            if (group == null) {
                first.add(leaf);
                earlier.add(before(leaf));
                later.add(now(leaf));
            } else {
                earlier.set(group, earlier.get(group).plus(before(leaf)));
                later.set(group, later.get(group).plus(now(leaf)));
            }
        }
        var grouped = new int[placed.length][];
        for (int d = 0; d < placed.length; d++) {
            var place = placed[d];
            grouped[d] = first.stream().mapToInt(leaf -> place[leaf]).toArray();
        }
        return new CauseLeaves(others, parts, grouped, earlier, later);
    }

    /// Gathers leaves as they are read, one period after the other.
    static final class Gathering {
        private final List<Dimension> by;
        private final Map<List<CausePart>, Integer> places = new HashMap<>();
        private final List<List<CausePart>> leaves = new ArrayList<>();
        private final List<CauseSide> before = new ArrayList<>();
        private final List<CauseSide> now = new ArrayList<>();

        Gathering(List<Dimension> by) {
            this.by = by;
        }

        void before(List<CausePart> parts, CauseSide side) {
            before.set(place(parts), side);
        }

        void now(List<CausePart> parts, CauseSide side) {
            now.set(place(parts), side);
        }

        private int place(List<CausePart> parts) {
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
            var codes = new int[by.size()][leaves.size()];
            for (int d = 0; d < by.size(); d++) {
                var places = new HashMap<CausePart, Integer>();
                var own = new ArrayList<CausePart>();
                for (int leaf = 0; leaf < leaves.size(); leaf++) {
                    var part = leaves.get(leaf).get(d);
                    var place = places.putIfAbsent(part, own.size());
                    if (place == null) {
                        own.add(part);
                    }
                    codes[d][leaf] = place == null ? own.size() - 1 : place;
                }
                names.add(own);
            }
            return new CauseLeaves(by, names, codes, before, now);
        }
    }
}
