package fulcrum.diagnosis.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Tells bad reviews from good ones by their words: logistic regression on which words and pairs of
/// words a text has, each weighed by its log-count ratio.
///
/// Wang & Manning, "Baselines and Bigrams", ACL 2012 (NBSVM, here with the logistic loss), fitted
/// by AdaGrad (Duchi, Hazan & Singer, JMLR 12, 2011).
final class Sentiment {

    private static final int ROUNDS = 8;
    private static final double RATE = 0.2;
    private static final double PENALTY = 1e-5;
    private static final double SMALL = 1e-8;
    private static final long SEED = 20120708;

    private final Map<String, Double> weights;
    private final double level;

    private Sentiment(Map<String, Double> weights, double level) {
        this.weights = weights;
        this.level = level;
    }

    /// A text whose buyer said whether it is bad.
    record Labelled(List<String> words, boolean bad) {}

    static Collection<String> features(List<String> words) {
        var features = new LinkedHashSet<String>(words);
        for (int i = 1; i < words.size(); i++) {
            features.add(words.get(i - 1) + " " + words.get(i));
        }
        return features;
    }

    static Sentiment learnt(List<Labelled> texts) {
        var words = new HashMap<String, Integer>();
        var rows = new ArrayList<Row>();
        for (var text : texts) {
            var at =
                    features(text.words()).stream()
                            .map(word -> words.computeIfAbsent(word, _ -> words.size()))
                            .toList();
            rows.add(new Row(at, text.bad()));
        }
        var fit = new Fit(ratios(rows, words.size()));
        var chance = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = rows.size() - 1; i > 0; i--) {
                Collections.swap(rows, i, chance.nextInt(i + 1));
            }
            rows.forEach(fit::learn);
        }
        var weights = new HashMap<String, Double>();
        words.forEach((word, at) -> weights.put(word, fit.weights[at] * fit.ratios[at]));
        return new Sentiment(weights, fit.level);
    }

    /// @param features by their numbers
    private record Row(List<Integer> features, boolean bad) {}

    /// Logarithms of how much oftener a feature is among bad texts than among good ones.
    private static double[] ratios(List<Row> rows, int features) {
        var bad = new double[features];
        var good = new double[features];
        Arrays.fill(bad, 1);
        Arrays.fill(good, 1);
        rows.forEach(row -> row.features().forEach(at -> (row.bad() ? bad : good)[at]++));
        double allBad = Arrays.stream(bad).sum();
        double allGood = Arrays.stream(good).sum();
        var ratios = new double[features];
        Arrays.setAll(ratios, at -> Math.log(bad[at] / allBad / (good[at] / allGood)));
        return ratios;
    }

    /// How likely a text is bad.
    double bad(List<String> words) {
        double sum = level;
        for (var word : features(words)) {
            sum += weights.getOrDefault(word, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static final class Fit {

        private final double[] ratios;
        private final double[] weights;
        private final double[] squares;
        private double level;
        private double levelSquares;

        Fit(double... ratios) {
            this.ratios = ratios;
            this.weights = new double[ratios.length];
            this.squares = new double[ratios.length];
        }

        void learn(Row row) {
            double sum = level;
            for (int at : row.features()) {
                sum += weights[at] * ratios[at];
            }
            double error = 1 / (1 + Math.exp(-sum)) - (row.bad() ? 1 : 0);
            levelSquares += error * error;
            level -= RATE * error / Math.sqrt(levelSquares + SMALL);
            for (int at : row.features()) {
                double slope = error * ratios[at] + PENALTY * weights[at];
                squares[at] += slope * slope;
                weights[at] -= RATE * slope / Math.sqrt(squares[at] + SMALL);
            }
        }
    }
}
