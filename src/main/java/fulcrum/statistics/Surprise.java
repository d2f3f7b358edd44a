package fulcrum.statistics;

import fulcrum.statistics.forecast.Combination;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What something unseen will do, as the next of its kind: around their mean, as far off as they
/// are from one another. Where only others are known, to either side, as far as they went.
///
/// @param expected share of a step, or amount where steps are not always above zero
/// @param error of one more occasion; of a single one nobody knows more than its size
record Surprise(Combination combination, Series ahead, double expected, double error) {

    /// Those of which something is known.
    static List<Surprise> all(ForecastQuestion question, Combination combination) {
        return question.unseen().stream().flatMap(one -> of(one, combination)).toList();
    }

    private static Stream<Surprise> of(Unseen unseen, Combination combination) {
        var known =
                unseen.others().stream()
                        .mapToDouble(values -> combination.off(values.toArray()))
                        .filter(Double::isFinite)
                        .toArray();
        if (known.length == 0) {
            return Stream.empty();
        }
        if (!unseen.alike()) {
            double square = Arrays.stream(known).map(one -> one * one).average().orElseThrow();
            return Stream.of(new Surprise(combination, unseen.ahead(), 0, Math.sqrt(square)));
        }
        double mean = Arrays.stream(known).average().orElseThrow();
        double squares = Arrays.stream(known).map(one -> (one - mean) * (one - mean)).sum();
        double error =
                known.length == 1
                        ? Math.abs(mean)
                        : Math.sqrt(squares / (known.length - 1) * (1 + 1.0 / known.length));
        return Stream.of(new Surprise(combination, unseen.ahead(), mean, error));
    }

    double mean(int step) {
        return marked(step) * combination.added(expected, step);
    }

    double error(int step) {
        return marked(step)
                * (combination.added(expected + error, step) - combination.added(expected, step));
    }

    /// One of the ways it may come, in which all its steps go together.
    Surprise draw(RandomGenerator chance) {
        return new Surprise(combination, ahead, expected + error * chance.nextGaussian(), 0);
    }

    void addTo(double[] path) {
        for (int step = 0; step < path.length; step++) {
            path[step] += mean(step);
        }
    }

    private double marked(int step) {
        return ahead.at(step).orElse(0);
    }
}
