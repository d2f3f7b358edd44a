package fulcrum.statistics;

import fulcrum.statistics.Allocation.Advice;
import fulcrum.statistics.Allocation.Gain;
import fulcrum.statistics.Allocation.Share;
import fulcrum.statistics.Allocation.Told;
import fulcrum.statistics.allocation.Curve;
import fulcrum.statistics.allocation.Possible.Draw;
import fulcrum.statistics.allocation.Split;
import fulcrum.statistics.allocation.Split.Slope;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/// The split that brings most on average over all that is possible, and how sure it is.
final class Plan {

    /// So probable a gain has to be before money is moved.
    private static final double SURE = 0.8;

    /// A smaller gain, as a part of what the channels bring, is not worth a move.
    private static final double LITTLE = 0.01;

    /// A channel that is moved by more than this part of the budget has to be known from data.
    private static final double MOVED = 0.1;

    private static final double TAUGHT = 0.1;

    /// Returns that are so many doubts away from what was believed are more likely those of demand,
    /// which spending followed.
    private static final double CREDIBLE = 2;

    /// Knowledge that would bring less than this part of what the channels bring is not sought.
    private static final double WORTH_KNOWING = 0.05;

    /// Every so many draws the best split is sought as if that draw were the truth.
    private static final int SOUGHT_EVERY = 5;

    private final Budgets budgets;
    private final List<Draw> draws;
    private final double[] now;
    private final double[] planned;

    Plan(Budgets budgets, List<Draw> draws) {
        this.budgets = budgets;
        this.draws = draws;
        now = budgets.now();
        planned = split(channels().mapToObj(this::meanSlope).toList());
    }

    private double[] split(List<Slope> slopes) {
        return Split.of(slopes, budgets.ceilings(), budgets.budget());
    }

    private IntStream channels() {
        return IntStream.range(0, budgets.names().size());
    }

    private Slope meanSlope(int channel) {
        var curves = draws.stream().map(draw -> draw.curves().get(channel)).toList();
        return spend -> {
            double sum = 0;
            for (var curve : curves) {
                sum += curve.slope(spend);
            }
            return sum / curves.size();
        };
    }

    Allocation told() {
        var gains = each(draw -> brought(draw, planned) - brought(draw, now));
        var gain = new Gain(StatUtils.mean(gains), interval(gains), share(gains));
        double valueOfKnowing = valueOfKnowing();
        return new Told(
                advice(gain, valueOfKnowing),
                channels().mapToObj(this::share).toList(),
                Math.max(0, budgets.budget() - StatUtils.sum(planned)),
                gain,
                valueOfKnowing);
    }

    private static double share(double[] gains) {
        return IntStream.range(0, gains.length).filter(i -> gains[i] > 0).count()
                / (double) gains.length;
    }

    private double[] each(ToDoubleFunction<Draw> of) {
        return draws.stream().mapToDouble(of).toArray();
    }

    private static double brought(Draw draw, double[] spend) {
        return IntStream.range(0, spend.length)
                .mapToDouble(i -> draw.curves().get(i).at(spend[i]))
                .sum();
    }

    private Advice advice(Gain gain, double valueOfKnowing) {
        double brought = StatUtils.mean(each(draw -> brought(draw, now)));
        if (gain.mean() < LITTLE * brought) {
            return valueOfKnowing < WORTH_KNOWING * brought
                    ? new Advice.Stay()
                    : testFirst(channels());
        }
        var unknown = channels().filter(this::moved).filter(i -> !known(i)).toArray();
        if (unknown.length > 0) {
            return testFirst(Arrays.stream(unknown));
        }
        return gain.probability() >= SURE ? new Advice.Move() : testFirst(channels());
    }

    private Advice testFirst(IntStream channels) {
        int least = channels.boxed().max(Comparator.comparingDouble(this::doubt)).orElseThrow();
        return new Advice.TestFirst(budgets.names().get(least));
    }

    private boolean moved(int channel) {
        return Math.abs(planned[channel] - now[channel]) > MOVED * budgets.budget();
    }

    /// Whether the data say something of a channel, and nothing that can hardly be.
    private boolean known(int channel) {
        var spent = budgets.spent().get(channel);
        double found = StatUtils.mean(each(draw -> draw.logReturns()[channel]));
        return taught(channel) >= TAUGHT
                && Math.abs(found - Math.log(spent.believed())) <= CREDIBLE * spent.doubt();
    }

    /// How much of the doubt about the plan's gain is about this channel.
    private double doubt(int channel) {
        return StatUtils.variance(
                each(draw -> {
                    var curve = draw.curves().get(channel);
                    return curve.at(planned[channel]) - curve.at(now[channel]);
                }));
    }

    private double taught(int channel) {
        double left = Math.sqrt(StatUtils.variance(each(draw -> draw.logReturns()[channel])));
        return Math.clamp(1 - left / budgets.spent().get(channel).doubt(), 0, 1);
    }

    private Share share(int channel) {
        return new Share(
                budgets.names().get(channel),
                now[channel],
                planned[channel],
                interval(each(draw -> Math.exp(draw.logReturns()[channel]))),
                interval(each(draw -> draw.curves().get(channel).slope(now[channel]))),
                taught(channel));
    }

    private double valueOfKnowing() {
        return IntStream.range(0, draws.size() / SOUGHT_EVERY)
                .mapToObj(i -> draws.get(i * SOUGHT_EVERY))
                .mapToDouble(draw -> {
                    var best = split(draw.curves().stream().map(Plan::slope).toList());
                    return brought(draw, best) - brought(draw, planned);
                })
                .average()
                .orElseThrow();
    }

    private static Slope slope(Curve curve) {
        return curve::slope;
    }

    private Interval interval(double[] values) {
        double tail = 50 * (1 - budgets.confidence());
        return new Interval(
                StatUtils.percentile(values, tail), StatUtils.percentile(values, 100 - tail));
    }
}
