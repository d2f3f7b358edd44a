package fulcrum.diagnosis.weight;

import fulcrum.effects.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.stat.StatUtils;

/// By how much the logarithm of next week's visitors rises from the worst to the best of each
/// ingredient, with its doubt: weeks are drawn anew in blocks of four (Künsch, Annals of Statistics
/// 17, 1989).
final class Slopes {

    private static final int DRAWS = 200;
    private static final int BLOCK = 4;
    private static final long SEED = 20260301;
    private static final double LOW = 2.5;
    private static final double HIGH = 97.5;

    private Slopes() {}

    static List<Size> of(List<List<Double>> ranks, List<Double> wanted) {
        double penalty = Ridge.penalty(ranks, wanted);
        var fit = Ridge.fit(ranks, wanted, penalty).coefficients();
        var chance = new SplittableRandom(SEED);
        var drawn = new ArrayList<List<Double>>();
        for (int draw = 0; draw < DRAWS; draw++) {
            var rows = new ArrayList<List<Double>>();
            var logs = new ArrayList<Double>();
            while (rows.size() < ranks.size()) {
                int from = chance.nextInt(ranks.size() - BLOCK + 1);
                rows.addAll(ranks.subList(from, from + BLOCK));
                logs.addAll(wanted.subList(from, from + BLOCK));
            }
            drawn.add(Ridge.fit(rows, logs, penalty).coefficients());
        }
        var slopes = new ArrayList<Size>();
        for (int column = 0; column < fit.size(); column++) {
            int at = column;
            var all = drawn.stream().mapToDouble(one -> one.get(at)).toArray();
            slopes.add(
                    new Size(
                            fit.get(column),
                            Math.min(fit.get(column), StatUtils.percentile(all, LOW)),
                            Math.max(fit.get(column), StatUtils.percentile(all, HIGH))));
        }
        return slopes;
    }
}
