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
    private static final int MOST = 7;

    /// Dimensions whose combinations are hardly more than their parts say the same.
    private static final double SAME = 1.05;

    private final CauseQuestion question;
    private final CauseViews views;
    private final Facts facts;

    CauseDimensions(CauseQuestion question, CauseViews views, Facts facts) {
        this.question = question;
        this.views = views;
        this.facts = facts;
    }

    /// Those that are left of a view, and why the others are not.
    record Chosen(List<Dimension> by, List<Said> notes) {}

    Chosen among(List<Dimension> view) {
        var notes = new ArrayList<Said>();
        var parts = new HashMap<Dimension, Long>();
        var unstated = new TreeSet<Dimension>();
        var same = new LinkedHashMap<CauseSurvey.Pair, Long>();
        for (var table : views.tables()) {
            var own = view.stream().filter(table.dimensions()::containsKey).toList();
            var survey = new CauseSurvey(question, table, own);
            var counted = survey.parts(facts);
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
        removeFinest(useful, parts, notes);
        return new Chosen(List.copyOf(useful), notes);
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

    private void removeFinest(
            List<Dimension> useful, Map<Dimension, Long> parts, List<Said> notes) {
        while (useful.size() > MOST) {
            var finest =
                    useful.stream()
                            .max(
                                    Comparator.comparing(
                                            (Dimension one) -> parts.getOrDefault(one, 0L)))
                            .orElseThrow();
            useful.remove(finest);
            notes.add(Said.of("metrics.causes.too-many", views.named(finest), MOST));
        }
    }
}
