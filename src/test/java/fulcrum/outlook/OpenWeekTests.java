package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenWeekTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 1, 3);

    @Test
    void eachOpenDayIsTheStepAfterTheOneBefore() {
        var week = new OpenWeek(WEDNESDAY, Set.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY));
        assertThat(week.season()).isEqualTo(5);
        int step = 0;
        for (var day = WEDNESDAY; day.isBefore(WEDNESDAY.plusDays(40)); day = day.plusDays(1)) {
            assertThat(week.step(day)).isEqualTo(step);
            if (week.isOpen(day)) {
                assertThat(week.day(step)).isEqualTo(day);
                step++;
            }
        }
        assertThat(week.step(WEDNESDAY.minusDays(1))).isEqualTo(-1);
        assertThat(week.day(-1)).isEqualTo(WEDNESDAY.minusDays(1));
    }

    @Test
    void withoutClosedDaysStepsAreDays() {
        var week = new OpenWeek(WEDNESDAY, Set.of());
        assertThat(week.step(WEDNESDAY.plusDays(1000))).isEqualTo(1000);
        assertThat(week.day(1000)).isEqualTo(WEDNESDAY.plusDays(1000));
    }

    @Test
    void aShopThatIsNeverOpenHasNoSteps() {
        assertThatThrownBy(() -> new OpenWeek(WEDNESDAY, EnumSet.allOf(DayOfWeek.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
