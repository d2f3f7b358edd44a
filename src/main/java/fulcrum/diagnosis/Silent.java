package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Parts that sold week after week and have stopped.
///
/// Of orders that come by chance (Poisson), none where so many were usual is as rare as `exp(−n)`.
record Silent(Dimension by) implements Asked {

    private static final MetricId ORDERS = new MetricId("orders");
    private static final MetricId RECEIVED = new MetricId("received");
    private static final int BEFORE = 84;

    private record Part(String name, double usual, double received) {}

    @Override
    public Look look(Dossier dossier) {
        var lately = dossier.lately();
        var before = new Period(lately.from().minusDays(BEFORE), lately.from());
        var then = dossier.parts(List.of(ORDERS, RECEIVED), by, before);
        if (then.isEmpty()) {
            return Needed.parts(dossier, List.of(ORDERS), by);
        }
        var now = dossier.parts(List.of(ORDERS, RECEIVED), by, lately);
        double share = (double) Dossier.LATELY / BEFORE;
        var silent =
                then.entrySet().stream()
                        .filter(one -> orders(now.getOrDefault(one.getKey(), List.of())) == 0)
                        .map(one -> part(one, share))
                        .filter(one -> Math.exp(-one.usual()) * then.size() < 0.1)
                        .sorted(Comparator.comparingDouble(Part::received).reversed())
                        .toList();
        double lost = silent.stream().mapToDouble(Part::received).sum();
        double most = silent.stream().mapToDouble(Part::usual).max().orElse(0);
        var evidence = Evidence.of(ORDERS, before).by(by);
        return new Look.Seen(
                !silent.isEmpty(),
                OptionalDouble.of(Math.min(1, Math.exp(-most) * then.size())),
                silent.isEmpty()
                        ? Said.of("diagnosis.silent.none", then.size())
                        : Said.of(
                                "diagnosis.silent.figure",
                                silent.size(),
                                dossier.called(by, silent.getFirst().name())),
                Said.of("diagnosis.silent.comparison", BEFORE, dossier.told(Unit.MONEY, lost)),
                silent.isEmpty() ? Optional.empty() : dossier.cost(RECEIVED, -lost),
                silent.isEmpty() ? evidence : evidence.only(by, silent.getFirst().name()));
    }

    private static double orders(List<OptionalDouble> values) {
        return values.isEmpty() ? 0 : values.getFirst().orElse(0);
    }

    private static Part part(Map.Entry<String, List<OptionalDouble>> one, double share) {
        return new Part(
                one.getKey(),
                orders(one.getValue()) * share,
                one.getValue().getLast().orElse(0) * share);
    }
}
