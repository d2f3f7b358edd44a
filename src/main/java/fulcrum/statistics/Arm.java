package fulcrum.statistics;

import fulcrum.statistics.experiment.Moments;
import fulcrum.statistics.experiment.Reading;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// One group of an experiment: what its units add up to.
public final class Arm {

    private final Reading reading;
    private final Moments moments;

    private Arm(Reading reading, Moments moments) {
        this.reading = reading;
        this.moments = moments;
    }

    /// @param squares sum of the squared values
    public static Arm mean(long count, double sum, double squares) {
        return new Arm(
                Reading.MEAN, new Moments(count, new double[] {sum}, new double[][] {{squares}}));
    }

    public static Arm share(long count, double did) {
        return new Arm(
                Reading.SHARE, new Moments(count, new double[] {did}, new double[][] {{did}}));
    }

    /// @param values one per unit
    public static Arm means(double... values) {
        return new Arm(Reading.MEAN, Moments.of(new double[][] {values}));
    }

    /// @param before the same quantity of the same unit before the experiment
    public static Arm means(double[] values, double[] before) {
        return new Arm(Reading.MEAN_WITH_BEFORE, moments(values, before));
    }

    public static Arm ratios(double[] numerators, double[] denominators) {
        return new Arm(Reading.RATIO, moments(numerators, denominators));
    }

    /// From sums alone.
    ///
    /// @param sums value and before; or numerator and denominator, and both before
    /// @param products sums of the products of each column with each
    public static Arm adjusted(long count, double[] sums, double[][] products) {
        return new Arm(
                sums.length == 2 ? Reading.MEAN_WITH_BEFORE : Reading.RATIO_WITH_BEFORE,
                new Moments(
                        count,
                        sums.clone(),
                        Arrays.stream(products).map(double[]::clone).toArray(double[][]::new)));
    }

    private static Moments moments(double[]... columns) {
        return IntStream.range(1, columns.length)
                        .allMatch(at -> columns[at].length == columns[0].length)
                ? Moments.of(columns)
                : new Moments(columns[0].length, new double[0], new double[0][0]);
    }

    Reading reading() {
        return reading;
    }

    Moments moments() {
        return moments;
    }

    Optional<Refusal> refusal() {
        if (moments.count() < 2) {
            return Optional.of(moments.count() < 1 ? Refusal.EMPTY : Refusal.ONE_POINT);
        }
        if (moments.sums().length != reading.columns()
                || moments.products().length != reading.columns()
                || Arrays.stream(moments.products())
                        .anyMatch(row -> row.length != reading.columns())) {
            return Optional.of(Refusal.CONTRADICTORY);
        }
        var squares = Arrays.stream(moments.products()).flatMapToDouble(Arrays::stream);
        return Refusal.ofNumbers(moments.sums())
                .or(() ->
                        squares.allMatch(Double::isFinite)
                                ? Optional.empty()
                                : Optional.of(Refusal.NOT_A_NUMBER))
                .or(this::contradiction);
    }

    private Optional<Refusal> contradiction() {
        var sums = moments.sums();
        double did = sums[0];
        return switch (reading) {
            case SHARE ->
                    did < 0
                            ? Optional.of(Refusal.NEGATIVE)
                            : did > moments.count()
                                    ? Optional.of(Refusal.CONTRADICTORY)
                                    : Optional.empty();
            case RATIO -> below(sums[1]);
            case RATIO_WITH_BEFORE -> below(sums[1]).or(() -> below(sums[3]));
            case MEAN, MEAN_WITH_BEFORE ->
                    moments.products()[0][0] * moments.count() < did * did * (1 - 1e-12)
                            ? Optional.of(Refusal.CONTRADICTORY)
                            : Optional.empty();
        };
    }

    private static Optional<Refusal> below(double denominator) {
        return denominator > 0 ? Optional.empty() : Optional.of(Refusal.RELATIVE_TO_ZERO);
    }
}
