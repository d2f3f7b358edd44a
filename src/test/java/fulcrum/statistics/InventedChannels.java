package fulcrum.statistics;

import fulcrum.statistics.AllocationQuestion.Setting;
import fulcrum.statistics.allocation.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/// A shop whose channels are known: what comes is a level that wanders, a season, noise, and what
/// each channel brings. More is spent when demand is high, and platforms report too much.
///
/// @param curves what each channel truly brings in a step of steady spending
/// @param returns what each channel truly brought, by its money
record InventedChannels(AllocationQuestion question, List<Curve> curves, double[] returns) {

    /// How such a shop is.
    ///
    /// @param follows how far spending follows demand: 0 not at all, 1 on average as demand does
    /// @param demandKnown whether demand is told, with an error of 2 %
    /// @param demanded whether channels bring more when demand is high
    record Kind(int weeks, double follows, boolean demandKnown, boolean demanded) {}

    static InventedChannels of(Kind kind, long seed) {
        return new Making(kind, new Random(seed)).made();
    }

    private static final class Making {

        private final Kind kind;
        private final Random random;
        private final double[] demand;
        private final double[] came;
        private final List<Channel> channels = new ArrayList<>();
        private final List<Curve> curves = new ArrayList<>();
        private final List<Double> returns = new ArrayList<>();

        Making(Kind kind, Random random) {
            this.kind = kind;
            this.random = random;
            demand = demand(kind.weeks, random);
            came = baseline(demand, random);
        }

        InventedChannels made() {
            var shares = random.doubles(3 + random.nextInt(4)).map(one -> .3 + one).toArray();
            double spent = 10 + 10 * random.nextDouble();
            for (double share : shares) {
                add(spent * share / StatUtils.sum(shares));
            }
            double budget =
                    channels.stream()
                            .mapToDouble(one -> StatUtils.mean(one.spend().toArray()))
                            .sum();
            return new InventedChannels(
                    new AllocationQuestion(
                            Series.of(came), channels, others(), new Setting(52, budget, .8)),
                    curves,
                    returns.stream().mapToDouble(one -> one).toArray());
        }

        private void add(double mean) {
            var spend = spend(demand, mean, kind.follows, random);
            double half = StatUtils.mean(spend) * logNormal(1.5, .6);
            double wished = logNormal(1.5, .5);
            var brought = brought(spend, .7 * random.nextDouble(), half);
            double most = wished * StatUtils.sum(spend) / StatUtils.sum(brought);
            double sum = 0;
            for (int week = 0; week < came.length; week++) {
                double one = most * brought[week] * (kind.demanded ? demand[week] : 1);
                came[week] += one;
                sum += one;
            }
            double found = sum / StatUtils.sum(spend);
            double said = found * logNormal(1.3, .4);
            returns.add(found);
            curves.add(new Curve(most, half));
            channels.add(
                    new Channel(
                            "channel " + channels.size(),
                            Series.of(spend),
                            random.nextBoolean()
                                    ? OptionalDouble.of(said)
                                    : OptionalDouble.empty()));
        }

        private double logNormal(double median, double doubt) {
            return median * Math.exp(doubt * random.nextGaussian());
        }

        private List<Regressor> others() {
            var told = Arrays.stream(demand).map(one -> one * logNormal(1, .02)).toArray();
            return kind.demandKnown ? List.of(new Regressor("demand", Series.of(told))) : List.of();
        }
    }

    private static double[] baseline(double[] demand, Random random) {
        double level = 0;
        double noise = 2 + 3 * random.nextDouble();
        var came = new double[demand.length];
        for (int week = 0; week < came.length; week++) {
            level += random.nextGaussian();
            came[week] = 100 * demand[week] + level + noise * random.nextGaussian();
        }
        return came;
    }

    private static double[] demand(int weeks, Random random) {
        double height = .05 + .15 * random.nextDouble();
        double phase = random.nextDouble() * 2 * Math.PI;
        double second = .5 * random.nextDouble() * height;
        double weather = 0;
        var demand = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            double at = 2 * Math.PI * week / 52 + phase;
            weather = .6 * weather + .024 * random.nextGaussian();
            demand[week] = Math.exp(height * Math.cos(at) + second * Math.cos(2 * at) + weather);
        }
        return demand;
    }

    /// Flights that rise and fall, with a pause now and then.
    private static double[] spend(double[] demand, double mean, double follows, Random random) {
        double follow = follows * 2 * random.nextDouble();
        double loud = .2 + .5 * random.nextDouble();
        double flight = 0;
        var spend = new double[demand.length];
        boolean pause = false;
        for (int week = 0; week < spend.length; week++) {
            if (week % 4 == 0) {
                pause = random.nextDouble() < .1;
            }
            flight = .7 * flight + loud * Math.sqrt(1 - .49) * random.nextGaussian();
            spend[week] = pause ? 0 : mean * Math.pow(demand[week], follow) * Math.exp(flight);
        }
        return spend;
    }

    private static double[] brought(double[] spend, double carry, double half) {
        var brought = new double[spend.length];
        double working = spend[0];
        for (int week = 0; week < spend.length; week++) {
            working = carry * working + (1 - carry) * spend[week];
            brought[week] = working / (working + half);
        }
        return brought;
    }

    double brings(double[] spend) {
        return IntStream.range(0, spend.length).mapToDouble(i -> curves.get(i).at(spend[i])).sum();
    }
}
