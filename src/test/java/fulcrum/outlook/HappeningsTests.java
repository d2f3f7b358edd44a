package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Metrics;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shop knows 1 January to 6 October 2024; Valentine's days (9 to 12 February) are among them.
class HappeningsTests {

    @TempDir Path folder;

    @Test
    void aFestivalThatIsNotAskedAboutIsLeftOutWithTheDaysAfterIt() {
        var prepared = course().prepared(new Period(day("2024-09-01"), day("2024-09-15")));
        assertThat(prepared.events()).isEmpty();
        var gaps =
                IntStream.range(0, prepared.series().length())
                        .filter(step -> prepared.series().at(step).isEmpty())
                        .mapToObj(DailyShop::day)
                        .toList();
        assertThat(gaps.getFirst()).isEqualTo("2024-02-09");
        assertThat(gaps.getLast()).isEqualTo("2024-02-17");
        assertThat(gaps).hasSize(9);
    }

    @Test
    void eachDayOfAShortFestivalThatIsAskedAboutIsLearnedByItself() {
        var prepared = course().prepared(new Period(day("2025-02-11"), day("2025-02-14")));
        assertThat(prepared.events()).hasSize(3);
        var third = prepared.events().getFirst().values();
        var marked =
                IntStream.range(0, third.length())
                        .filter(step -> third.at(step).orElseThrow() == 1)
                        .mapToObj(DailyShop::day)
                        .toList();
        assertThat(marked).containsExactly(day("2024-02-11"), day("2025-02-11"));
    }

    @Test
    void aFestivalThatNeverCameBeforeIsTold() {
        assertThat(course().unseen(new Period(day("2024-11-25"), day("2024-12-02"))))
                .containsExactly(Said.of("store.festival.black-friday"));
        assertThat(course().unseen(new Period(day("2025-02-09"), day("2025-02-12")))).isEmpty();
    }

    @Test
    void whatPlatformsMayStillRestateIsMarked() {
        try (var shop =
                DailyShop.of(folder, "10", "usual")
                        .sql(
                                "update order_lines set restated_until = date '2024-10-31' where day >= date '2024-10-01'")
                        .open()) {
            var outlooks = new Outlooks(new Metrics(shop));
            assertThat(((Course) outlooks.course(DailyShop.paid())).provisional())
                    .contains(day("2024-10-01"));
        }
    }

    private Course course() {
        try (var shop = DailyShop.of(folder, "10", "usual").open()) {
            return (Course) DailyShop.outlooks(shop).course(DailyShop.paid());
        }
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
