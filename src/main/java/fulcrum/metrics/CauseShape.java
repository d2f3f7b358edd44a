package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes leaves few enough to be searched: dimensions that are nearly one part are left out, and of
/// those with very many parts the small ones are put together.
final class CauseShape {

    /// A dimension with a part larger than this tells nothing.
    private static final double NEARLY_ALL = 0.98;

    /// Parts of a dimension that are looked at one by one.
    private static final int MOST_PARTS = 1_000;

    /// Leaves times the groupings that they are searched in; about half a second.
    private static final long MOST_WORK = 6_000_000;

    private final CauseViews views;
    private final List<Said> notes = new ArrayList<>();

    CauseShape(CauseViews views) {
        this.views = views;
    }

    /// What was left out or put together.
    List<Said> notes() {
        return notes;
    }

    /// @param wanted true where somebody named the dimensions, so that none is left out
    CauseLeaves of(CauseLeaves read, boolean wanted) {
        var leaves = read;
        for (int d = leaves.by().size() - 1; d >= 0 && leaves.by().size() > 1; d--) {
            int main = main(leaves, d);
            if (!wanted && main >= 0) {
                notes.add(
                        Said.of(
                                "metrics.causes.nearly-one",
                                views.named(leaves.by().get(d)),
                                CauseWords.part(leaves.part(d, first(leaves, d, main)))));
                leaves = leaves.without(d);
            }
        }
        return small(leaves);
    }

    private static int first(CauseLeaves leaves, int dimension, int code) {
        int leaf = 0;
        while (leaves.code(dimension, leaf) != code) {
            leaf++;
        }
        return leaf;
    }

    /// The part that is nearly all of a dimension, or -1.
    private static int main(CauseLeaves leaves, int dimension) {
        var sizes = leaves.sizes(dimension);
        double all = Arrays.stream(sizes).sum();
        for (int part = 0; part < sizes.length; part++) {
            if (sizes[part] > NEARLY_ALL * all) {
                return part;
            }
        }
        return -1;
    }

    private CauseLeaves small(CauseLeaves read) {
        var kept = new int[read.by().size()];
        Arrays.setAll(kept, d -> Math.min(MOST_PARTS, read.parts(d)));
        var leaves = read;
        for (int d = 0; d < kept.length; d++) {
            leaves = read.parts(d) > kept[d] ? leaves.largest(d, kept[d]) : leaves;
        }
        while ((long) leaves.count() << kept.length > MOST_WORK) {
            int finest = finest(kept);
            kept[finest] /= 2;
            leaves = leaves.largest(finest, kept[finest]);
        }
        for (int d = 0; d < kept.length; d++) {
            if (read.parts(d) > kept[d]) {
                notes.add(
                        Said.of(
                                "metrics.causes.largest",
                                views.named(read.by().get(d)),
                                kept[d],
                                read.parts(d) - kept[d]));
            }
        }
        return leaves;
    }

    private static int finest(int[] parts) {
        int finest = 0;
        for (int d = 1; d < parts.length; d++) {
            finest = parts[d] > parts[finest] ? d : finest;
        }
        return finest;
    }
}
