package fulcrum.statistics;

import fulcrum.statistics.statespace.Sample;
import fulcrum.statistics.statespace.Shape;
import fulcrum.statistics.watch.Watch;
import fulcrum.statistics.watch.Watch.Deviation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/// What is not as it should be, over many series and many steps at once: of what is named, a chosen
/// share is named by chance, however many series are watched.
///
/// Benjamini & Hochberg, JRSS B 57 (1995), over all looks (each step, and each seven together).
public final class Anomalies {

    /// Two rounds of a week are needed to tell a season, some more to tell what is usual.
    private static final int LEAST_PAST = 28;

    private static final int LEARN_EVERY = 28;

    private Anomalies() {}

    /// @param scale on which series are compared with what was expected
    /// @param period steps in a season: 7 for days
    /// @param from the first step that is judged; learned is from those before
    /// @param falseShare of what is named, how much may be named by chance, such as 0.05
    /// @param floor money below which nothing is named
    public record Setting(Scale scale, int period, int from, double falseShare, double floor) {

        public Setting {
            if (period < 1 || from < 0 || !(falseShare > 0 && falseShare < 1) || floor < 0) {
                throw new IllegalArgumentException(
                        "period ≥ 1, from ≥ 0, share in (0, 1), floor ≥ 0; here %d, %d, %s, %s"
                                .formatted(period, from, falseShare, floor));
            }
        }
    }

    public static AnomalyReport of(List<Watched> all, Setting setting) {
        var looks = new ArrayList<Anomaly>();
        var worth = new HashMap<String, Double>();
        var refused = new HashMap<String, Refusal>();
        for (var one : all) {
            worth.put(one.name(), one.worth());
            refusal(one, setting)
                    .ifPresentOrElse(
                            why -> refused.put(one.name(), why),
                            () -> looks.addAll(looks(one, setting)));
        }
        var named = discoveries(looks, setting.falseShare());
        named.removeIf(one -> money(one, worth) < setting.floor());
        named.sort(
                Comparator.comparingInt(Anomaly::last)
                        .thenComparingDouble(one -> -Math.abs(one.z()))
                        .thenComparing(Anomaly::series));
        return new AnomalyReport(named, refused);
    }

    private static double money(Anomaly one, Map<String, Double> worth) {
        return Math.abs(one.actual() - one.expected()) * worth.getOrDefault(one.series(), 0.0);
    }

    private static Optional<Refusal> refusal(Watched one, Setting setting) {
        var values = one.series().toArray();
        var past = Arrays.copyOf(values, Math.min(setting.from(), values.length));
        int least = LEAST_PAST + setting.period() + one.events().size();
        var refusal = Refusal.of(past, least);
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean takes =
                Arrays.stream(values)
                        .allMatch(value -> Double.isNaN(value) || setting.scale().takes(value));
        return takes ? Optional.empty() : Optional.of(Refusal.NOT_POSITIVE);
    }

    private static List<Anomaly> looks(Watched one, Setting setting) {
        var scale = setting.scale();
        var y = Arrays.stream(one.series().toArray()).map(scale::of).toArray();
        var x =
                one.events().stream()
                        .map(event -> event.values().toArray())
                        .toArray(double[][]::new);
        var watch =
                new Watch(
                        Shape.LEVEL.season(setting.period()),
                        new Sample(y, x),
                        setting.from(),
                        LEARN_EVERY);
        return watch.deviations().stream().map(deviation -> look(one, deviation, scale)).toList();
    }

    private static Anomaly look(Watched one, Deviation deviation, Scale scale) {
        int first = deviation.step() - deviation.steps() + 1;
        var known =
                IntStream.rangeClosed(first, deviation.step())
                        .mapToObj(one.series()::at)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray();
        double actual = Arrays.stream(known).sum();
        double expected =
                deviation.steps() == 1
                        ? scale.back(deviation.expected())
                        : actual * back(scale, deviation);
        return new Anomaly(
                one.name(),
                first,
                deviation.step(),
                actual,
                expected,
                deviation.z(),
                2
                        * new TDistribution(deviation.freedom())
                                .cumulativeProbability(-Math.abs(deviation.z())),
                kind(deviation));
    }

    /// What was expected of seven steps together as a share of what came: their means on the scale.
    private static double back(Scale scale, Deviation deviation) {
        double came = scale.back(deviation.actual());
        return came == 0 ? 1 : scale.back(deviation.expected()) / came;
    }

    private static Anomaly.Kind kind(Deviation deviation) {
        if (deviation.shift()) {
            return Anomaly.Kind.NEW_LEVEL;
        }
        return deviation.steps() == 1 ? Anomaly.Kind.STEP : Anomaly.Kind.LASTING;
    }

    private static List<Anomaly> discoveries(List<Anomaly> looks, double share) {
        var byChance = new ArrayList<>(looks);
        byChance.sort(Comparator.comparingDouble(Anomaly::p));
        int named = 0;
        for (int rank = 1; rank <= byChance.size(); rank++) {
            if (byChance.get(rank - 1).p() <= share * rank / byChance.size()) {
                named = rank;
            }
        }
        return new ArrayList<>(byChance.subList(0, named));
    }
}
