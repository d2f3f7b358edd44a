package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Days and weeks that were made strange in drawn shops, each watched by itself: how many are
/// found, and how much is named beside them. Not part of the tests; `docs/benchmarks.md` gives the
/// command.
class AnomaliesBenchmark {

    static final long SEED = Long.getLong("seed", 900_000);
    static final int SHOPS = Integer.getInteger("shops", 200);

    private int found;
    private int beside;

    @Test
    void injectedDaysAndWeeks() {
        tell("days ±25 %", 2000, 110, 0.25);
        tell("weeks ±12 %", 3000, 116, 0.12);
        tell("quiet quarters", 5000, 110, 0);
        assertThat(found + beside).isPositive();
    }

    private void tell(String what, long from, int last, double size) {
        found = 0;
        beside = 0;
        for (int shop = 0; shop < SHOPS; shop++) {
            look(AnomaliesTests.days(SEED + from + shop, 150), last, shop % 2 == 0 ? size : -size);
        }
        System.out.printf("%s: %d of %d found, %d beside%n", what, found, SHOPS, beside);
    }

    private void look(double[] y, int last, double change) {
        int first = 110;
        for (int step = first; step <= last; step++) {
            y[step] *= 1 + change;
        }
        var named = AnomaliesTests.anomalies(AnomaliesTests.DAILY, y);
        boolean isFound =
                named.stream().anyMatch(one -> one.last() >= first && one.last() <= last + 1);
        found += isFound ? 1 : 0;
        beside +=
                (int)
                        named.stream()
                                .filter(one -> one.last() < first || one.first() > last)
                                .count();
    }
}
