package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.actions.PriceSteps.Listed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is a change of a price, and what is none.
class PriceStepsTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);

    private static Listed listed(String product, int day, double price) {
        return new Listed(
                product, FIRST.plusDays(day), BigDecimal.valueOf(price), BigDecimal.valueOf(2));
    }

    /// One price a day, from the first on.
    private static List<Listed> days(double... prices) {
        return IntStream.range(0, prices.length)
                .filter(day -> prices[day] > 0)
                .mapToObj(day -> listed("1042", day, prices[day]))
                .toList();
    }

    @Test
    void aPriceThatFellAndStayedIsOneStepOnItsFirstDay() {
        var steps = PriceSteps.of(days(50, 50, 50, 50, 50, 44, 44, 44, 44, 44, 44, 44, 44));
        assertThat(steps).hasSize(1);
        var step = steps.getFirst();
        assertThat(step.day()).isEqualTo(FIRST.plusDays(5));
        assertThat(step.share()).isCloseTo(-0.12, within(1e-9));
        assertThat(step.fell()).isTrue();
    }

    @Test
    void whatComesBackWithinAWeekIsACampaign() {
        assertThat(PriceSteps.of(days(50, 50, 50, 50, 50, 44, 44, 44, 44, 44, 50, 50, 50, 50)))
                .isEmpty();
    }

    @Test
    void aStepSmallerThanThreePercentIsNone() {
        assertThat(PriceSteps.of(days(50, 50, 50, 50, 50, 49, 49, 49, 49, 49, 49, 49, 49, 49)))
                .isEmpty();
    }

    @Test
    void variantsOfDifferentPricesAreNoSteps() {
        var mixed = new ArrayList<Listed>();
        for (int day = 0; day < 60; day++) {
            mixed.add(listed("v", day, day * 7 % 5 < 3 ? 50 : 80));
        }
        assertThat(PriceSteps.of(mixed)).isEmpty();
    }

    @Test
    void tooFewDaysWithSalesTellNothing() {
        assertThat(PriceSteps.of(days(50, 50, 50, 50, 44, 44, 44, 44, 44, 44, 44, 44, 44)))
                .isEmpty();
        assertThat(PriceSteps.of(days(50, 50, 50, 50, 50, 44, 44, 44, 44, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void daysWithoutSalesBetweenDoNotHideAStep() {
        var steps =
                PriceSteps.of(
                        days(50, 0, 50, 50, 0, 0, 50, 50, 0, 56, 0, 56, 56, 0, 56, 56, 0, 56));
        assertThat(steps).extracting(PriceStep::day).containsExactly(FIRST.plusDays(9));
    }

    @Test
    void changesOfADayAreOneAndOfAWeekTheLargestAreTold() {
        var steps = new ArrayList<PriceStep>();
        for (int i = 0; i < 14; i++) {
            steps.add(
                    new PriceStep(
                            "p" + i,
                            LocalDate.of(2025, 5, 8).plusDays(i / 2),
                            BigDecimal.TEN,
                            BigDecimal.valueOf(i % 2 == 0 ? 8 : 12),
                            BigDecimal.valueOf(100 + i)));
        }
        var told = Unlogged.told(steps);
        assertThat(told).hasSizeLessThanOrEqualTo(2 * Unlogged.MOST_A_WEEK);
        var sameDay =
                List.of(
                        new PriceStep(
                                "a", FIRST, BigDecimal.TEN, BigDecimal.valueOf(9), BigDecimal.TEN),
                        new PriceStep(
                                "b", FIRST, BigDecimal.TEN, BigDecimal.valueOf(8), BigDecimal.TEN));
        assertThat(Unlogged.told(sameDay)).hasSize(1);
        assertThat(Unlogged.told(sameDay).getFirst().share()).isCloseTo(-0.15, within(1e-9));
    }
}
