package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {

    static final LocalDate START = LocalDate.of(2024, 1, 1);

    /// The same sets, written out day by day.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void behavesAsASetOfSingleDays(long seed) {
        var random = new Random(seed);
        var one = periods(random);
        var other = periods(random);
        var bounds = period(random);

        assertThat(single(Days.of(one))).isEqualTo(singles(one));
        var both = singles(one);
        both.retainAll(singles(other));
        assertThat(single(Days.of(one).and(Days.of(other)))).isEqualTo(both);
        var either = singles(one);
        either.addAll(singles(other));
        assertThat(single(Days.of(one).or(Days.of(other)))).isEqualTo(either);
        assertThat(Days.of(one).or(Days.of(other))).isEqualTo(Days.of(other).or(Days.of(one)));
        assertThat(Days.of(one).within(bounds).count())
                .isEqualTo(singles(one).stream().filter(bounds::contains).count());
        assertThat(single(Days.of(one).lastBefore(bounds.until(), 5)))
                .isEqualTo(
                        singles(one).headSet(bounds.until(), false).descendingSet().stream()
                                .limit(5)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    static List<Period> periods(Random random) {
        var periods = new ArrayList<Period>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            periods.add(period(random));
        }
        return periods;
    }

    static Period period(Random random) {
        var from = START.plusDays(random.nextInt(40));
        return new Period(from, from.plusDays(1 + random.nextInt(8)));
    }

    static TreeSet<LocalDate> singles(List<Period> periods) {
        var days = new TreeSet<LocalDate>();
        periods.forEach(period -> period.from().datesUntil(period.until()).forEach(days::add));
        return days;
    }

    static TreeSet<LocalDate> single(Days days) {
        return singles(days.periods());
    }
}
