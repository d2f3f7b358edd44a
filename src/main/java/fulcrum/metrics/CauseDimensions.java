package fulcrum.metrics;

import fulcrum.units.Said;
import fulcrum.warehouse.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Chooses the dimensions that are worth looking through, before any figure is read.
final class CauseDimensions {

    /// Each one more doubles the combinations that are searched.
    private static final int MOST = 6;

    /// Rows times the groupings that they are searched in: more, and minor dimensions are given up.
    private static final long MOST_WORK = 8_000_000;

    /// Given up first: what others say less finely, or what nobody acts on.
    private static final List<String> MINOR =
            List.of("sku", "title", "city", "source_4", "line_kind", "variant", "source_3");

    /// Dimensions whose combinations are hardly more than their parts say the same.
    private static final double SAME = 1.05;

    private final CauseQuestion question;
    private final CauseViews views;
    private final Facts facts;
    private final boolean ofRatio;

    /// @param ofRatio whether both sides must name parts; of a sum, what names none is a part
    ///   itself
    CauseDimensions(CauseQuestion question, CauseViews views, Facts facts, boolean ofRatio) {
        this.ofRatio = ofRatio;
        this.question = question;
        this.views = views;
        this.facts = facts;
    }

    /// Those that are left of a view, and why the others are not.
    ///
    /// @param rows of facts in both periods
    record Chosen(List<Dimension> by, List<Said> notes, long rows) {}

    Chosen among(List<Dimension> view) {
        var notes = new ArrayList<Said>();
        var parts = new HashMap<Dimension, Long>();
        var unstated = new TreeSet<Dimension>();
        long rows = 0;
        var same = new LinkedHashMap<CauseSurvey.Pair, Long>();
        for (var table : views.tables()) {
            var own = view.stream().filter(table.dimensions()::containsKey).toList();
            var survey = new CauseSurvey(question, table, own);
            var counts = survey.parts(facts);
            rows = Math.max(rows, counts.rows());
            var counted = counts.parts();
            counted.forEach((dimension, count) -> {
                parts.merge(dimension, count, Math::max);
                if (count == 0) {
                    unstated.add(dimension);
                }
            });
            var pairs = alike(counted);
            if (!pairs.isEmpty()) {
                survey.combinations(facts, pairs)
                        .forEach((pair, count) -> same.merge(pair, count, Math::max));
            }
        }
        if (!ofRatio) {
            unstated.removeIf(dimension -> parts.getOrDefault(dimension, 0L) > 0);
        }
        var useful = new ArrayList<>(view);
        useful.removeIf(dimension -> parts.getOrDefault(dimension, 0L) < 2);
        useful.removeAll(unstated);
        if (!unstated.isEmpty()) {
            notes.add(
                    Said.of(
                            "metrics.causes.unstated",
                            Reasons.list(unstated.stream().map(views::named).toList())));
        }
        removeSame(useful, parts, same, notes);
        removeMinor(useful, parts, rows, notes);
        return new Chosen(List.copyOf(useful), notes, rows);
    }

    private static List<CauseSurvey.Pair> alike(Map<Dimension, Long> parts) {
        var pairs = new ArrayList<CauseSurvey.Pair>();
        var dimensions = parts.keySet().stream().sorted().toList();
        for (int i = 0; i < dimensions.size(); i++) {
            for (int j = i + 1; j < dimensions.size(); j++) {
                long one = parts.getOrDefault(dimensions.get(i), 0L);
                long other = parts.getOrDefault(dimensions.get(j), 0L);
                if (Math.min(one, other) > 1
                        && Math.max(one, other) <= SAME * Math.min(one, other)) {
                    pairs.add(new CauseSurvey.Pair(dimensions.get(i), dimensions.get(j)));
                }
            }
        }
        return pairs;
    }

    private void removeSame(
            List<Dimension> useful,
            Map<Dimension, Long> parts,
            Map<CauseSurvey.Pair, Long> combinations,
            List<Said> notes) {
        combinations.forEach((pair, count) -> {
            boolean both = useful.contains(pair.one()) && useful.contains(pair.other());
            long most =
                    Math.max(
                            parts.getOrDefault(pair.one(), 0L),
                            parts.getOrDefault(pair.other(), 0L));
            if (both && count <= SAME * most) {
                useful.remove(pair.other());
                notes.add(
                        Said.of(
                                "metrics.causes.same",
                                views.named(pair.other()),
                                views.named(pair.one())));
            }
        });
    }

    private void removeMinor(
            List<Dimension> useful, Map<Dimension, Long> parts, long rows, List<Said> notes) {
        boolean wanted = !question.cut().by().isEmpty();
        var given = new ArrayList<Dimension>();
        MINOR.stream()
                .map(Dimension::new)
                .filter(useful::contains)
                .forEach(minor -> {
                    boolean heavy = !wanted && rows << useful.size() > MOST_WORK;
                    if (useful.size() > MOST || heavy) {
                        given.add(minor);
                        useful.remove(minor);
                    }
                });
        while (useful.size() > MOST) {
            var finest =
                    useful.stream()
                            .max(
                                    Comparator.comparing(
                                            (Dimension one) -> parts.getOrDefault(one, 0L)))
                            .orElseThrow();
            given.add(finest);
            useful.remove(finest);
        }
        if (!given.isEmpty()) {
            notes.add(
                    Said.of(
                            "metrics.causes.too-many",
                            Reasons.list(given.stream().map(views::named).toList())));
        }
    }
}
