package fulcrum.store;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.ChineseNewYear;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FestivalsTests {

    @Test
    void aShopThatReportsInYuanHasThoseOfChina() {
        assertThat(names(shop("CNY"), "2024-01-01", "2025-01-01"))
                .containsExactly(
                        "spring 2024-02-06..2024-02-17",
                        "women 2024-03-06..2024-03-09",
                        "618-start 2024-06-01..2024-06-04",
                        "618 2024-06-16..2024-06-19",
                        "double-11-presale 2024-10-31..2024-11-04",
                        "double-11 2024-11-10..2024-11-12",
                        "double-12 2024-12-11..2024-12-13");
    }

    /// Black Friday is the day after the fourth Thursday of November: in 2024 the 29th.
    @Test
    void othersHaveThoseOfTheWest() {
        assertThat(names(shop("GBP"), "2024-01-01", "2025-01-01"))
                .containsExactly(
                        "valentine 2024-02-09..2024-02-13",
                        "black-friday 2024-11-29..2024-12-03",
                        "christmas 2024-12-08..2024-12-19");
    }

    @Test
    void oneThatBeganBeforeOrEndsAfterAPeriodIsInIt() {
        assertThat(names(shop("CNY"), "2024-11-11", "2024-11-12"))
                .containsExactly("double-11 2024-11-10..2024-11-12");
        assertThat(names(shop("CNY"), "2024-11-12", "2024-11-20")).isEmpty();
        assertThat(names(shop("GBP"), "2023-12-31", "2024-01-02")).isEmpty();
    }

    @Test
    void yearsBeyondTheTableHaveNoSpringFestival() {
        assertThat(ChineseNewYear.in(2008)).isEmpty();
        assertThat(ChineseNewYear.in(2017)).contains(LocalDate.of(2017, 1, 28));
        assertThat(ChineseNewYear.in(ChineseNewYear.LAST_YEAR + 1)).isEmpty();
        assertThat(names(shop("CNY"), "2041-01-01", "2041-03-01")).isEmpty();
    }

    private static Festivals shop(String currency) {
        return Festivals.of(
                new Store(
                        new StoreId("shop"),
                        "Shop",
                        "any",
                        Currency.getInstance(currency),
                        ZoneId.of("UTC")));
    }

    private static List<String> names(Festivals festivals, String from, String until) {
        return festivals.during(new Period(LocalDate.parse(from), LocalDate.parse(until))).stream()
                .map(one -> one.name().key().replace("store.festival.", "") + " " + one.days())
                .toList();
    }
}
