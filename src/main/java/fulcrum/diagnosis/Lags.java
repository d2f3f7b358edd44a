package fulcrum.diagnosis;

import fulcrum.metrics.Better;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.statistics.Laggards;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which part of the shop does clearly worse than the others.
///
/// @param quantity a rate: a metric for one of another
/// @param each what makes one of both where they are money
record Lags(Quantity quantity, Dimension by, Optional<MetricId> each, Priced priced)
        implements Asked {

    private static final int DAYS = 84;
    private static final double MATTERS = 0.2;

    @Override
    public Look look(Dossier dossier) {
        var metrics = quantity.metrics().toList();
        var days = dossier.last(DAYS);
        var told = parts(dossier, metrics, days);
        if (told.isEmpty()) {
            return Needed.parts(dossier, metrics, by);
        }
        return Laggards.worst(told, quantity.better() == Better.HIGHER)
                .map(worst -> seen(dossier, worst, days))
                .orElseGet(() -> new Look.Blind(Said.of("diagnosis.blind.parts")));
    }

    /// How a part stood in the weeks before those that are looked at.
    ///
    /// @param isSo whether it was at least half as far from the others as what is told
    record Before(boolean isSo, Said said) {}

    Optional<Before> before(Dossier dossier, Evidence evidence) {
        var days = dossier.last(DAYS);
        var earlier = new Period(days.from().minusDays(2L * DAYS), days.from());
        var metrics = quantity.metrics().toList();
        return evidence.only().stream()
                .flatMap(one -> one.values().stream())
                .findFirst()
                .flatMap(part ->
                        gap(parts(dossier, metrics, earlier), part)
                                .flatMap(then ->
                                        gap(parts(dossier, metrics, days), part)
                                                .map(now -> before(dossier, then, now))));
    }

    private record Gap(double rate, double others) {

        double share() {
            return rate / others - 1;
        }
    }

    private static Optional<Gap> gap(List<Laggards.Part> parts, String name) {
        double hits = parts.stream().mapToDouble(Laggards.Part::hits).sum();
        double tries = parts.stream().mapToDouble(Laggards.Part::tries).sum();
        return parts.stream()
                .filter(one -> one.name().equals(name) && tries > one.tries() && hits > one.hits())
                .map(one ->
                        new Gap(
                                one.hits() / one.tries(),
                                (hits - one.hits()) / (tries - one.tries())))
                .findFirst();
    }

    private Before before(Dossier dossier, Gap then, Gap now) {
        boolean so = then.share() * Math.signum(now.share()) >= Math.abs(now.share()) / 2;
        return new Before(
                so,
                Said.of(
                        so ? "diagnosis.rival.always.kept" : "diagnosis.rival.always.struck",
                        dossier.told(quantity.unit(), then.rate()),
                        dossier.told(quantity.unit(), then.others())));
    }

    private List<Laggards.Part> parts(Dossier dossier, List<MetricId> metrics, Period days) {
        double one = each.map(metric -> dossier.total(metric, days).orElse(0)).orElse(1.0);
        var parts = new ArrayList<Laggards.Part>();
        dossier.parts(metrics, by, days)
                .forEach((name, values) -> {
                    double hits = values.getFirst().orElse(0);
                    double tries = values.getLast().orElse(0);
                    if (tries > 0 && one > 0) {
                        parts.add(
                                new Laggards.Part(name, Math.min(hits, tries) / one, tries / one));
                    }
                });
        return parts;
    }

    private Look seen(Dossier dossier, Laggards worst, Period days) {
        double gap = worst.rate() - worst.others();
        double lately = (double) Dossier.LATELY / DAYS;
        double one = each.map(metric -> dossier.total(metric, days).orElse(0)).orElse(1.0);
        return new Look.Seen(
                quantity.isWorse(gap) && Math.abs(gap) >= MATTERS * worst.others(),
                OptionalDouble.of(worst.chance()),
                Said.of(
                        "diagnosis.lags.figure",
                        dossier.named(by, worst.name()),
                        quantity.name(),
                        dossier.told(quantity.unit(), worst.rate())),
                Said.of(
                        "diagnosis.lags.comparison",
                        dossier.told(quantity.unit(), worst.others()),
                        DAYS),
                priced.cost(dossier, gap * worst.count() * one * lately),
                Evidence.of(quantity.metric(), days).only(by, worst.name()));
    }
}
