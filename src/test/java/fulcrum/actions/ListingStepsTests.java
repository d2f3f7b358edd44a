package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Change.Kind;
import fulcrum.actions.ListingSteps.Listed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingStepsTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);

    /// One export a day.
    private static List<Listed> exports(Kind kind, String layout, String... words) {
        var all = new ArrayList<Listed>();
        for (int i = 0; i < words.length; i++) {
            var day = FIRST.plusDays(i);
            all.add(new Listed(kind, layout, "1042", day.atTime(9, 0), words[i]));
        }
        return all;
    }

    private static List<Listed> exports(String layout, String... titles) {
        return exports(Kind.LISTING, layout, titles);
    }

    @Test
    void aTitleThatIsAnotherOneSinceIsToldWithBoth() {
        var steps = ListingSteps.of(exports("a", "Kite", "Kite ", "Red kite", "Red  kite"));
        assertThat(steps)
                .containsExactly(
                        new ListingStep(
                                Kind.LISTING, "1042", FIRST.plusDays(2), "Kite", "Red kite"));
    }

    @Test
    void aTitleThatIsBackInTheNextExportWasNotKept() {
        assertThat(ListingSteps.of(exports("a", "Kite", "Kite, sale!", "Kite"))).isEmpty();
        assertThat(ListingSteps.of(exports("a", "Kite", "", "Kite"))).isEmpty();
    }

    @Test
    void ofAttributesOnlyThoseThatAreOthersAreTold() {
        var steps =
                ListingSteps.of(
                        exports(
                                Kind.ATTRIBUTES,
                                "a",
                                "colour: red; size: M",
                                "size: M;  colour: red",
                                "colour: blue; size: M; new: yes"));
        assertThat(steps)
                .containsExactly(
                        new ListingStep(
                                Kind.ATTRIBUTES,
                                "1042",
                                FIRST.plusDays(2),
                                "colour: red",
                                "colour: blue; new: yes"));
    }

    @Test
    void aListingIsTakenOffSaleAndPutBack() {
        var steps =
                ListingSteps.of(
                        exports(
                                Kind.STATE,
                                "a",
                                "on_sale",
                                "draft",
                                "draft",
                                "on_sale",
                                "on_sale"));
        assertThat(steps).extracting(ListingStep::fell).containsExactly(true, false);
        assertThat(new Change(Kind.STATE, FIRST, true, List.of(steps.getFirst())).key())
                .isEqualTo("2025-05-01-state-fell");
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
