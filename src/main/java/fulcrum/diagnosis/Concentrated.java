package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Whether one part carries so much that the shop stands and falls with it.
///
/// @param limit the share from which it does
record Concentrated(MetricId metric, Dimension by, double limit) implements Asked {

    private static final int DAYS = 84;
    private static final int LEAST = 28;

    @Override
    public Look look(Dossier dossier) {
        var days = dossier.last(DAYS);
        var parts = dossier.parts(List.of(metric), by, days);
        double all = parts.values().stream().mapToDouble(one -> one.getFirst().orElse(0)).sum();
        if (all <= 0) {
            return Needed.parts(dossier, List.of(metric), by);
        }
        if (parts.size() == 1) {
            return new Look.Blind(Said.of("diagnosis.blind.one-part"));
        }
        if (isNew(dossier)) {
            return Needed.weeks(dossier, List.of(metric), new TreeMap<>());
        }
        var top =
                parts.entrySet().stream()
                        .max(Comparator.comparingDouble(one -> one.getValue().getFirst().orElse(0)))
                        .orElseThrow();
        double share = top.getValue().getFirst().orElse(0) / all;
        return new Look.Seen(
                share > limit,
                OptionalDouble.empty(),
                Said.of(
                        "diagnosis.concentrated.figure",
                        dossier.named(by, top.getKey()),
                        Told.percent(share)),
                Said.of("diagnosis.concentrated.comparison", Told.percent(limit), parts.size()),
                Optional.<Size>empty(),
                Evidence.of(metric, days).by(by));
    }

    /// In its first weeks a shop sells what it begins with.
    private boolean isNew(Dossier dossier) {
        return dossier.metrics()
                .commonDays(dossier.store().id(), metric)
                .filter(days -> days.days() >= LEAST)
                .isEmpty();
    }
}
