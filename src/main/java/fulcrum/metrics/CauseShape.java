package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes leaves few enough to be searched: dimensions that are nearly one part are left out, and of
/// those with very many parts the small ones are put together.
final class CauseShape {

    /// A dimension with a part larger than this tells nothing.
    static final double NEARLY_ALL = 0.98;

    /// Parts of a dimension that are looked at one by one.
    static final int MOST_PARTS = 1_000;

    /// Leaves times the groupings that they are searched in; some tenths of a second.
    static final long MOST_WORK = 3_000_000;

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
        var telling = new ArrayList<Integer>();
        for (int d = 0; d < read.by().size(); d++) {
            if (wanted || read.shareOfLargest(d) <= NEARLY_ALL) {
                telling.add(d);
            } else {
                notes.add(
                        Said.of(
                                "metrics.causes.nearly-one",
                                views.named(read.by().get(d)),
                                CauseWords.part(read.largestPart(d))));
            }
        }
        return telling.isEmpty() ? small(read) : small(read.in(telling));
    }

    private CauseLeaves small(CauseLeaves read) {
        var kept = new int[read.by().size()];
        Arrays.setAll(kept, d -> Math.min(MOST_PARTS, read.apart(d)));
        while (work(read, kept) > MOST_WORK) {
            kept[finest(kept)] /= 2;
        }
        for (int d = 0; d < kept.length; d++) {
            if (read.parts(d) > kept[d]) {
                notes.add(
                        Said.of(
                                "metrics.causes.largest",
                                views.named(read.by().get(d)),
                                kept[d],
                                read.beyond(d, kept[d])));
            }
        }
        return read.largest(kept);
    }

    private static long work(CauseLeaves read, int[] kept) {
        return read.count(kept).map(leaves -> leaves << kept.length).orElse(Long.MAX_VALUE);
    }

    static int finest(int[] parts) {
        int finest = 0;
        for (int d = 1; d < parts.length; d++) {
            finest = parts[d] > parts[finest] ? d : finest;
        }
        return finest;
    }
}
