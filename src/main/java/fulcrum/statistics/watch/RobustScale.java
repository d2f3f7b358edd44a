package fulcrum.statistics.watch;

import fulcrum.statistics.watch.Watch.Deviation;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.StatUtils;

/// How large standardised errors really were: their median absolute size, as a standard deviation.
/// It is 1 where the model is right about itself.
final class RobustScale {

    /// However quiet the past was, at least half of what the model believes; of several steps
    /// together, which are few, all of it.
    private static final double LEAST = 0.5;

    /// Before, the model is believed.
    private static final int FROM = 20;

    private static final int MOST = 365;
    private static final double MAD_TO_SD = 1.4826;

    /// Errors of daily sales have longer tails than the normal distribution, and their scale is
    /// only estimated: twenty degrees of freedom at most.
    private static final double MOST_FREEDOM = 20;

    /// Steps that each error covers. Of errors over overlapping steps two thirds of that many say
    /// as much of a variance as one: 1 + 2 Σ ρ² with ρ = 1 - k / steps.
    private final int steps;

    private final List<Double> past = new ArrayList<>();

    RobustScale(int steps) {
        this.steps = steps;
    }

    void clear() {
        past.clear();
    }

    void add(double z) {
        past.add(Math.abs(z));
        if (past.size() > MOST) {
            past.removeFirst();
        }
    }

    double get() {
        if (past.size() < FROM) {
            return 1;
        }
        var sizes = past.stream().mapToDouble(Double::doubleValue).toArray();
        return Math.max(steps == 1 ? LEAST : 1, MAD_TO_SD * StatUtils.percentile(sizes, 50));
    }

    boolean far(double z, double limit) {
        return past.size() >= FROM && Math.abs(z) / get() > limit;
    }

    Deviation scaled(Deviation raw) {
        return new Deviation(
                raw.step(),
                raw.actual(),
                raw.expected(),
                raw.z() / get(),
                Math.clamp(1.5 * past.size() / steps, 1, MOST_FREEDOM),
                raw.steps(),
                raw.shift());
    }
}
