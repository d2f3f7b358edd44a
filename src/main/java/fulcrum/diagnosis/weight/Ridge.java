package fulcrum.diagnosis.weight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Least squares with a penalty on the squares of the coefficients, none of which is below zero: of
/// rows between 0 and 1, where more is never worse.
///
/// Hoerl & Kennard, Technometrics 12 (1970); by coordinate descent, Friedman, Hastie & Tibshirani,
/// Journal of Statistical Software 33 (2010).
final class Ridge {

    private static final int MOST_ROUNDS = 500;
    private static final double SETTLED = 1e-9;
    private static final int FOLDS = 4;
    private static final List<Double> PENALTIES = List.of(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0);

    private final double level;
    private final List<Double> coefficients;

    private Ridge(double level, List<Double> coefficients) {
        this.level = level;
        this.coefficients = List.copyOf(coefficients);
    }

    List<Double> coefficients() {
        return coefficients;
    }

    double at(List<Double> row) {
        double sum = level;
        for (int i = 0; i < row.size(); i++) {
            sum += coefficients.get(i) * row.get(i);
        }
        return sum;
    }

    /// @param penalty on each coefficient's square, for each row
    static Ridge fit(List<List<Double>> rows, List<Double> wanted, double penalty) {
        var descent = new Descent(rows, wanted, penalty);
        double moved = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && moved > SETTLED; round++) {
            moved = 0;
            for (int column = 0; column < descent.found.size(); column++) {
                moved = Math.max(moved, Math.abs(descent.step(column)));
            }
        }
        return descent.settled();
    }

    /// One coefficient after the other, until none moves any more.
    private static final class Descent {

        private final List<List<Double>> rows;
        private final double penalty;
        private final double mean;
        private final List<Double> means = new ArrayList<>();
        private final List<Double> left = new ArrayList<>();
        private final List<Double> found;

        Descent(List<List<Double>> rows, List<Double> wanted, double penalty) {
            this.rows = rows;
            this.penalty = penalty;
            int columns = rows.getFirst().size();
            for (int column = 0; column < columns; column++) {
                int at = column;
                means.add(rows.stream().mapToDouble(row -> row.get(at)).average().orElseThrow());
            }
            mean = wanted.stream().mapToDouble(one -> one).average().orElseThrow();
            wanted.forEach(one -> left.add(one - mean));
            found = new ArrayList<>(Collections.nCopies(columns, 0.0));
        }

        double step(int column) {
            double with = 0;
            double squares = 0;
            for (int i = 0; i < rows.size(); i++) {
                double x = rows.get(i).get(column) - means.get(column);
                with += x * left.get(i);
                squares += x * x;
            }
            double old = found.get(column);
            double under = squares + penalty * rows.size();
            double next = under == 0 ? 0 : Math.max(0, (with + squares * old) / under);
            for (int i = 0; i < rows.size(); i++) {
                double x = rows.get(i).get(column) - means.get(column);
                left.set(i, left.get(i) - (next - old) * x);
            }
            found.set(column, next);
            return next - old;
        }

        Ridge settled() {
            double level = mean;
            for (int column = 0; column < found.size(); column++) {
                level -= found.get(column) * means.get(column);
            }
            return new Ridge(level, found);
        }
    }

    /// With the penalty that foretells best what is left out: blocks of neighbouring rows in turn.
    static Ridge fit(List<List<Double>> rows, List<Double> wanted) {
        return fit(rows, wanted, penalty(rows, wanted));
    }

    static double penalty(List<List<Double>> rows, List<Double> wanted) {
        double best = PENALTIES.getLast();
        double least = Double.MAX_VALUE;
        for (double penalty : PENALTIES) {
            double missed = 0;
            for (int fold = 0; fold < FOLDS; fold++) {
                missed += missed(rows, wanted, fold, penalty);
            }
            if (missed < least) {
                least = missed;
                best = penalty;
            }
        }
        return best;
    }

    private static double missed(
            List<List<Double>> rows, List<Double> wanted, int fold, double penalty) {
        int from = rows.size() * fold / FOLDS;
        int until = rows.size() * (fold + 1) / FOLDS;
        var fit = fit(without(rows, from, until), without(wanted, from, until), penalty);
        double missed = 0;
        for (int i = from; i < until; i++) {
            double error = wanted.get(i) - fit.at(rows.get(i));
            missed += error * error;
        }
        return missed;
    }

    private static <T> List<T> without(List<T> all, int from, int until) {
        var rest = new ArrayList<>(all.subList(0, from));
        rest.addAll(all.subList(until, all.size()));
        return rest;
    }
}
