package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Forecasts of the 359 weekly series of M4 with the competition's own measures, and the odds of
/// reaching four-week targets. Not part of the tests; `docs/benchmarks.md` gives the commands.
///
/// Methods were chosen on the series in even places (W1, W3, …); the others were only reported.
class ForecastsBenchmark {

    private static final int STEPS = 13;

    private static final class Score {
        private int series;
        private double smape;
        private double mase;
        private double naiveSmape;
        private double naiveMase;
        private double msis;
        private int inside;

        void add(M4Weekly one, Forecast.Made made) {
            var train = one.train().toArray();
            var test = one.test().toArray();
            double scale = 0;
            for (int i = 1; i < train.length; i++) {
                scale += Math.abs(train[i] - train[i - 1]) / (train.length - 1);
            }
            series++;
            for (int j = 0; j < STEPS; j++) {
                double mean = made.means().get(j);
                double last = train[train.length - 1];
                smape += symmetric(mean, test[j]) / STEPS;
                naiveSmape += symmetric(last, test[j]) / STEPS;
                mase += Math.abs(mean - test[j]) / scale / STEPS;
                naiveMase += Math.abs(last - test[j]) / scale / STEPS;
                var interval = made.intervals().get(j);
                inside += interval.contains(test[j]) ? 1 : 0;
                double outside =
                        Math.max(0, interval.low() - test[j])
                                + Math.max(0, test[j] - interval.high());
                msis += (interval.high() - interval.low() + 2 / 0.05 * outside) / scale / STEPS;
            }
        }

        private static double symmetric(double forecast, double actual) {
            return 200 * Math.abs(forecast - actual) / (Math.abs(forecast) + Math.abs(actual));
        }

        @Override
        public String toString() {
            return "%d series: sMAPE %.3f, MASE %.3f, OWA %.4f (naive %.3f, %.3f); MSIS %.2f, coverage %.1f %%"
                    .formatted(
                            series,
                            smape / series,
                            mase / series,
                            (smape / naiveSmape + mase / naiveMase) / 2,
                            naiveSmape / series,
                            naiveMase / series,
                            msis / series,
                            100.0 * inside / series / STEPS);
        }
    }

    @Test
    void weeksOfM4() {
        assumeTrue(M4Weekly.present(), "no ../shared/data/methods");
        var chosenOn = new Score();
        var fresh = new Score();
        var all = new Score();
        long start = System.nanoTime();
        int place = 0;
        for (var one : M4Weekly.read()) {
            var question = new ForecastQuestion(one.train(), List.of(), List.of(), 52, STEPS, 0.95);
            var made = (Forecast.Made) Forecasts.of(question);
            (place++ % 2 == 0 ? chosenOn : fresh).add(one, made);
            all.add(one, made);
        }
        System.out.printf(
                "chosen on %s%nfresh     %s%nall       %s%n%.1f s%n",
                chosenOn, fresh, all, (System.nanoTime() - start) / 1e9);
        assertThat(all.series).isEqualTo(359);
    }

    /// 2,000 daily series of 730 days: fit, anomalies of the last 60 days, 90 days to come.
    @Test
    void aNightOfDailySeries() {
        int count = Integer.getInteger("series", 200);
        var watched = new ArrayList<Watched>();
        for (int seed = 0; seed < count; seed++) {
            var y = AnomaliesTests.days(seed, 730);
            watched.add(new Watched("series " + seed, Series.of(y), List.of(), 1));
        }
        long start = System.nanoTime();
        for (var one : watched) {
            var question = new ForecastQuestion(one.series(), List.of(), List.of(), 7, 90, 0.95);
            assertThat(Forecasts.of(question)).isInstanceOf(Forecast.Made.class);
        }
        double forecasts = (System.nanoTime() - start) / 1e6 / count;
        start = System.nanoTime();
        var report = Anomalies.of(watched, new Anomalies.Setting(Scale.LOG1P, 7, 670, 0.05, 0));
        double anomalies = (System.nanoTime() - start) / 1e6 / count;
        System.out.printf(
                "%d series of 730 days: forecast %.1f ms, anomalies %.1f ms each; %d named%n",
                count, forecasts, anomalies, report.anomalies().size());
    }

    /// Targets between 85 and 115 % of the last four weeks, at eight ends of each series; by tenths
    /// of the odds that were told, how many were reached.
    @Test
    void oddsOfFourWeekTargets() {
        assumeTrue(M4Weekly.present(), "no ../shared/data/methods");
        var random = new Random(11);
        var told = new OddsTally();
        for (var one : M4Weekly.read()) {
            var y = one.train().toArray();
            for (int back = 1; back <= 3 && y.length - 4 * back >= 80; back++) {
                int end = y.length - 4 * back;
                double missing = 0;
                double came = 0;
                for (int j = 0; j < 4; j++) {
                    missing += y[end - 1 - j];
                    came += y[end + j];
                }
                missing *= 0.85 + 0.3 * random.nextDouble();
                var past = Series.of(java.util.Arrays.copyOf(y, end));
                var question = new ForecastQuestion(past, List.of(), List.of(), 52, 4, 0.95);
                if (Forecasts.odds(question, Odds.Missing.now(missing), random)
                        instanceof Odds.Told odds) {
                    told.add(odds.probability(), came >= missing);
                }
            }
        }
        System.out.print(told);
        assertThat(told.size()).isPositive();
    }
}
