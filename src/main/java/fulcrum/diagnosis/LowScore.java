package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.units.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Whether the platform gives one of its scores of five below the mark of many activities.
record LowScore() implements Asked {

    private static final MetricId SCORE = new MetricId("service_score");
    private static final Dimension BY = new Dimension("score");
    private static final double MARK = 4.6;
    private static final double LEAST = 1;
    private static final double MOST = 5;

    @Override
    public Look look(Dossier dossier) {
        var days = dossier.lately();
        var lowest =
                dossier.parts(List.of(SCORE), BY, days).entrySet().stream()
                        .filter(one -> one.getValue().getFirst().isPresent())
                        .map(one ->
                                Map.entry(one.getKey(), one.getValue().getFirst().getAsDouble()))
                        .filter(one -> one.getValue() >= LEAST && one.getValue() <= MOST)
                        .min(Map.Entry.comparingByValue());
        return lowest.<Look>map(one ->
                        new Look.Seen(
                                one.getValue() < MARK,
                                OptionalDouble.empty(),
                                Said.of(
                                        "diagnosis.figure",
                                        one.getKey(),
                                        Told.amount(Unit.SCORE, one.getValue())),
                                Said.of("diagnosis.score.comparison", MARK),
                                Optional.empty(),
                                Evidence.of(SCORE, days).by(BY)))
                .orElseGet(() -> Needed.exports(dossier, List.of(SCORE)));
    }
}
