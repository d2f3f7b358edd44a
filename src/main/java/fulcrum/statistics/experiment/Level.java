package fulcrum.statistics.experiment;

/// What a group reached, and what the same units had reached before, per unit of `count`.
///
/// @param variance of one unit around `value`, a ratio taken as linear around its means
/// @param before 0 with `beforeVariance` 0 where nothing is known from before
record Level(
        long count,
        double value,
        double variance,
        double before,
        double beforeVariance,
        double covariance) {

    static Level of(Reading reading, Moments moments) {
        return switch (reading) {
            case MEAN -> plain(moments, new double[] {1}, moments.mean(0));
            case SHARE -> share(moments);
            case RATIO -> plain(moments, ratio(moments, 0), moments.mean(0) / moments.mean(1));
            case MEAN_WITH_BEFORE ->
                    adjusted(
                            moments,
                            new double[] {1, 0},
                            new double[] {0, 1},
                            new double[] {moments.mean(0), moments.mean(1)});
            case RATIO_WITH_BEFORE -> {
                var now = ratio(moments, 0);
                var before = ratio(moments, 2);
                yield adjusted(
                        moments,
                        new double[] {now[0], now[1], 0, 0},
                        new double[] {0, 0, before[0], before[1]},
                        new double[] {
                            moments.mean(0) / moments.mean(1), moments.mean(2) / moments.mean(3)
                        });
            }
        };
    }

    private static double[] ratio(Moments moments, int from) {
        double below = moments.mean(from + 1);
        return new double[] {1 / below, -moments.mean(from) / below / below};
    }

    private static Level share(Moments moments) {
        double share = moments.mean(0);
        return new Level(moments.count(), share, share * (1 - share), 0, 0, 0);
    }

    private static Level plain(Moments moments, double[] slope, double value) {
        return new Level(moments.count(), value, between(moments, slope, slope), 0, 0, 0);
    }

    private static Level adjusted(Moments moments, double[] now, double[] before, double[] values) {
        return new Level(
                moments.count(),
                values[0],
                between(moments, now, now),
                values[1],
                between(moments, before, before),
                between(moments, now, before));
    }

    private static double between(Moments moments, double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum += one[i] * other[j] * moments.covariance(i, j);
            }
        }
        return sum;
    }
}
