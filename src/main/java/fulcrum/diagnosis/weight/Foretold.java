package fulcrum.diagnosis.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// How well weeks foretell the one after: each from a growing past that ends before it, so that
/// nothing is judged by what it was made from.
///
/// @param fitted part of the ups and downs that the fitted weights foresee beside this week's
///   visitors, R² out of sample; 0 is as good as the mean of the past (Campbell & Thompson, Review
///   of Financial Studies 21, 2008)
/// @param own the same by the shop's weights
/// @param alone the same by this week's visitors alone
/// @param weeks that were foretold
record Foretold(double fitted, double own, double alone, int weeks) {

    /// Pairs of weeks before the first that is foretold.
    static final int LEAST_PAST = 20;

    /// @param rows of each week, more is better, visitors last; `logs` of the visitors
    static Foretold of(List<List<Double>> rows, List<Double> logs, List<Double> shares) {
        double all = 0;
        double fitted = 0;
        double own = 0;
        double alone = 0;
        int weeks = 0;
        for (int week = LEAST_PAST; week + 1 < rows.size(); week++) {
            double truth = logs.get(week + 1);
            var wanted = logs.subList(1, week + 1);
            var ranks = new Ranks(rows.subList(0, week));
            var past = new ArrayList<>(ranks.all());
            past.add(ranks.of(rows.get(week)));
            double mean = wanted.stream().mapToDouble(one -> one).average().orElseThrow();
            all += square(truth - mean);
            fitted += square(truth - last(past, wanted));
            own += square(truth - last(each(past, row -> weighed(row, shares)), wanted));
            alone += square(truth - last(each(past, row -> List.of(row.getLast())), wanted));
            weeks++;
        }
        return new Foretold(1 - fitted / all, 1 - own / all, 1 - alone / all, weeks);
    }

    /// What the last row foretells by the others.
    private static double last(List<List<Double>> rows, List<Double> wanted) {
        return Ridge.fit(rows.subList(0, wanted.size()), wanted).at(rows.getLast());
    }

    private static List<List<Double>> each(
            List<List<Double>> rows, UnaryOperator<List<Double>> made) {
        return rows.stream().map(made).toList();
    }

    private static List<Double> weighed(List<Double> row, List<Double> shares) {
        return List.of(sum(row, shares), row.getLast());
    }

    /// Ranks by their shares; without that of the visitors, who have none.
    static double sum(List<Double> ranks, List<Double> shares) {
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            sum += ranks.get(i) * shares.get(i);
        }
        return sum;
    }

    private static double square(double error) {
        return error * error;
    }
}
