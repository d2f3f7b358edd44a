package fulcrum.diagnosis.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RatingWindowTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Tally tally(long count, String sum) {
        return new Tally(count, new BigDecimal(sum));
    }

    /// 255 · 4.75 = 1211.25, which is 10.25 more than 1201; each five stars bring 0.25.
    @Test
    void fortyOneFivesLiftTheScore() {
        var counted = tally(255, "1201");
        assertThat(counted.mean()).isCloseTo(4.7098, within(0.00005));
        assertThat(counted.fivesFor(new BigDecimal("4.75"))).isEqualTo(OptionalLong.of(41));
        assertThat(counted.plus(tally(40, "200")).mean()).isLessThan(4.75);
        assertThat(counted.plus(tally(41, "205")).mean()).isEqualTo(4.75);
    }

    @Test
    void whatIsReachedTakesNothingAndFiveOutOfReachIsSaidSo() {
        assertThat(tally(10, "48").fivesFor(new BigDecimal("4.8"))).isEqualTo(OptionalLong.of(0));
        assertThat(tally(10, "48").fivesFor(new BigDecimal("5"))).isEmpty();
        assertThat(tally(10, "50").fivesFor(new BigDecimal("5"))).isEqualTo(OptionalLong.of(0));
        assertThat(Tally.NONE.fivesFor(new BigDecimal("4.8"))).isEqualTo(OptionalLong.of(1));
    }

    /// Of 180 days: a rating counts on the day after it was given, for the last time 180 days
    /// later.
    @Test
    void aRatingCountsForAsManyDaysAsTheWindowHas() {
        var given = LocalDate.of(2026, 1, 1);
        var ratings = new TreeMap<LocalDate, Tally>();
        ratings.put(given, tally(1, "2"));
        var window = new RatingWindow(180, ratings);
        assertThat(window.on(given).count()).isZero();
        assertThat(window.on(given.plusDays(1)).count()).isEqualTo(1);
        assertThat(window.on(given.plusDays(180)).count()).isEqualTo(1);
        assertThat(window.on(given.plusDays(181)).count()).isZero();
        assertThat(new RatingWindow(0, ratings).on(given.plusYears(5)).count()).isEqualTo(1);
    }

    private record Drawn(LocalDate day, int stars) {}

    /// Beside adding five stars one by one to a list.
    @Test
    void isWhatAddingOneByOneFinds() {
        var chance = new Random(20260601);
        for (int run = 0; run < 200; run++) {
            int days = 30 + chance.nextInt(150);
            var drawn = new ArrayList<Drawn>();
            for (int i = 1 + chance.nextInt(300); i > 0; i--) {
                int stars = chance.nextInt(4) == 0 ? 1 + chance.nextInt(5) : 5;
                drawn.add(new Drawn(TODAY.minusDays(1 + chance.nextInt(200)), stars));
            }
            var ratings = new TreeMap<LocalDate, Tally>();
            drawn.forEach(one ->
                    ratings.merge(one.day(), tally(1, String.valueOf(one.stars())), Tally::plus));
            var target = new BigDecimal(400 + chance.nextInt(100)).movePointLeft(2);
            var later = TODAY.plusDays(chance.nextInt(60));
            var left = new RatingWindow(days, ratings).left(TODAY, later);
            assertThat(left.fivesFor(target))
                    .as("run %s", run)
                    .isEqualTo(OptionalLong.of(oneByOne(drawn, later.minusDays(days), target)));
        }
    }

    private static long oneByOne(Iterable<Drawn> drawn, LocalDate from, BigDecimal target) {
        long count = 0;
        long hundredths = 0;
        for (var one : drawn) {
            if (!one.day().isBefore(from)) {
                count++;
                hundredths += 100L * one.stars();
            }
        }
        long wanted = target.movePointRight(2).longValueExact();
        long fives = 0;
        while (count == 0 || hundredths < wanted * count) {
            count++;
            hundredths += 500;
            fives++;
        }
        return fives;
    }
}
