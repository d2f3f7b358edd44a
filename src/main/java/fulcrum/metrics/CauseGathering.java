package fulcrum.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Gathers leaves as they are read, one period after the other.
final class CauseGathering {
    private final List<Dimension> by;
    private final List<Cut.Fold> folds;
    private final Map<List<Optional<String>>, Integer> places = new HashMap<>();
    private final List<List<Optional<String>>> leaves = new ArrayList<>();
    private final List<CauseSide> before = new ArrayList<>();
    private final List<CauseSide> now = new ArrayList<>();

    CauseGathering(List<Dimension> by, List<Cut.Fold> folds) {
        this.by = by;
        this.folds = folds;
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
            var sizes = CauseLeaves.sizes(code, own.size(), before, now);
            int others = own.indexOf(others(d));
            if (others >= 0) {
                sizes[others] = -1;
            }
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
                        name.map(known -> named(known, dimension))
                                .orElseGet(CausePart.Unnamed::new));
            }
        }
        return codes;
    }

    private CausePart named(String name, int dimension) {
        return name.equals(Cut.Fold.OTHERS) ? others(dimension) : new CausePart.Named(name);
    }

    private CausePart.Others others(int dimension) {
        var own = by.get(dimension);
        return new CausePart.Others(
                folds.stream()
                        .filter(fold -> fold.dimension().equals(own))
                        .mapToInt(Cut.Fold::others)
                        .sum());
    }
}
