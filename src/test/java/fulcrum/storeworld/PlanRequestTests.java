package fulcrum.storeworld;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.storeworld.PlanRequest.Wishes;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanRequestTests {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    private static PlanRequest request(int days, String size, Wishes wishes, String... festivals) {
        return new PlanRequest(
                1, FROM, days, size, "taobao", wishes, List.of(festivals), List.of(), false);
    }

    @Test
    void allThatIsImpossibleIsSaidTogether() {
        var wishes =
                new Wishes(
                        OptionalInt.of(0),
                        OptionalDouble.of(-3),
                        OptionalInt.of(-1),
                        OptionalInt.of(1_000),
                        OptionalInt.of(51),
                        OptionalInt.of(100));
        var request =
                new PlanRequest(
                        1,
                        LocalDate.of(1999, 1, 1),
                        -5,
                        "medium",
                        "ebay",
                        wishes,
                        List.of("Birthday=2031-05-01", "Birthday"),
                        List.of(),
                        false);
        var refused = (PlanDecision.Refused) request.decide();
        assertThat(refused.mistakes().stream().map(Said::key))
                .containsExactly(
                        "storeworld.days",
                        "storeworld.years",
                        "storeworld.platform",
                        "storeworld.products",
                        "storeworld.orders",
                        "storeworld.operators",
                        "storeworld.actions",
                        "storeworld.faults",
                        "storeworld.notices",
                        "storeworld.festival",
                        "storeworld.festival");
        for (var texts : List.of(Texts.in(Texts.ENGLISH), Texts.in(Texts.CHINESE))) {
            assertThat(refused.mistakes())
                    .allSatisfy(said -> assertThat(texts.say(said)).isNotBlank());
        }
    }

    @Test
    void aFestivalLiesWithinTheWorld() {
        assertThat(request(31, "small", Wishes.NONE, "Birthday=2025-01-31").decide())
                .isInstanceOf(PlanDecision.Ready.class);
        assertThat(request(30, "small", Wishes.NONE, "Birthday=2025-01-31").decide())
                .isInstanceOf(PlanDecision.Refused.class);
    }

    @Test
    void aSizeMayBeANumberOfLines() {
        var plan = ((PlanDecision.Ready) request(100, "120000", Wishes.NONE).decide()).plan();
        assertThat(plan.scale().orders()).isEqualTo(1_000);
        assertThat(request(100, "huge", Wishes.NONE).decide())
                .isInstanceOf(PlanDecision.Refused.class);
        assertThat(request(100, "0", Wishes.NONE).decide())
                .isInstanceOf(PlanDecision.Refused.class);
    }
}
