package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.ListingSteps.Listed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingStepsTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);

    /// One export a day.
    private static List<Listed> exports(String layout, String... titles) {
        var all = new ArrayList<Listed>();
        for (int i = 0; i < titles.length; i++) {
            var day = FIRST.plusDays(i);
            all.add(new Listed(layout, "1042", day.atTime(9, 0), titles[i]));
        }
        return all;
    }

    @Test
    void aTitleThatIsAnotherOneSinceIsToldWithBoth() {
        var steps = ListingSteps.of(exports("a", "Kite", "Kite ", "Red kite", "Red  kite"));
        assertThat(steps)
                .containsExactly(new ListingStep("1042", FIRST.plusDays(2), "Kite", "Red kite"));
    }

    @Test
    void aTitleThatIsBackInTheNextExportWasNotKept() {
        assertThat(ListingSteps.of(exports("a", "Kite", "Kite, sale!", "Kite"))).isEmpty();
        assertThat(ListingSteps.of(exports("a", "Kite", "", "Kite"))).isEmpty();
    }

    /// A list of costs calls goods otherwise than the platform does.
    @Test
    void exportsOfDifferentKindsAreNotCompared() {
        var both = new ArrayList<>(exports("a", "Kite", "Kite"));
        both.addAll(exports("b", "K-42", "K-42"));
        assertThat(ListingSteps.of(both)).isEmpty();
        assertThat(ListingSteps.of(exports("a", "Kite"))).isEmpty();
    }
}
