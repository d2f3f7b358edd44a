package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Metrics;
import fulcrum.statistics.Series;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
    void aFestivalThatNeverCameBeforeIsCountedLikeOthersOfItsKind() {
        var ahead = new Period(day("2024-11-25"), day("2024-12-09"));
        var black = Said.of("store.festival.black-friday");
        var christmas = Said.of("store.festival.christmas");
        assertThat(course().firsts(ahead))
                .isEqualTo(new Firsts(List.of(black), List.of(christmas), List.of()));
        assertThat(course().firsts(new Period(day("2025-02-09"), day("2025-02-12"))))
                .isEqualTo(Firsts.NONE);
        assertThat(course().prepared(ahead).events()).as("nothing is known of them").isEmpty();
        var unseen = course().unseen(ahead);
        assertThat(unseen).as("its days, those after it, and a long one").hasSize(3);
        assertThat(marked(unseen.getFirst().ahead())).containsExactly(4, 5, 6, 7);
        assertThat(marked(unseen.get(1).ahead())).containsExactly(8, 9, 10, 11, 12);
        assertThat(unseen.getFirst().others())
                .singleElement()
                .satisfies(valentine -> assertThat(valentine.known()).isEqualTo(4));
        assertThat(unseen.getFirst().alike()).isTrue();
        assertThat(unseen.get(2).others()).as("days of Valentine's and those after").hasSize(2);
        assertThat(unseen.get(2).alike()).isFalse();
    }

    private static List<Integer> marked(Series ahead) {
        return IntStream.range(0, ahead.length())
                .filter(step -> ahead.at(step).orElseThrow() == 1)
                .boxed()
                .toList();
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
