package fulcrum.statistics.lifetimes;

import java.util.List;
import java.util.function.Function;

/// The crowd that makes histories most likely.
public final class Learning {

    /// The longest age is scaled to this, so that one start fits every unit of time.
    private static final double LONGEST = 10;

    private Learning() {}

    public static Purchasing of(List<History> all, Function<double[], Purchasing> shape) {
        double longest = all.stream().mapToDouble(History::age).max().orElseThrow();
        double unit = LONGEST / longest;
        var scaled = new Histories(all.stream().map(one -> one.times(unit)).toList());
        var found = Summit.of(p -> shape.apply(p).logLikelihood(scaled), 1, 5, 1, 5);
        return shape.apply(found).inUnitsOf(unit);
    }
}
