package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.store.Festival;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twelve products of one shop, of which product 3 is half dearer from day 252 on, in the weeks in
/// which all of them become a third dearer.
class DonorsTests {

    private static final Dimension PRODUCT = new Dimension("product");
    private static final Period ACTION = new Period(DailyShop.day(252), DailyShop.day(280));

    @TempDir Path folder;

    @Test
    void whatMovesAllPartsIsNotTakenForTheEffect() {
        try (var shop = shop()) {
            var judged = measured(shop, question(List.of("3"), List.of(), List.of()));
            assertThat(judged.design().by()).isEqualTo(Design.By.DONORS);
            assertThat(judged.design().weights()).hasSize(11).doesNotContainKey("3");
            // half more, of what is a third more: two thirds of what was usual before
            assertThat(judged.share().interval().contains(2 / 3.0)).isTrue();
            assertThat(judged.share().estimate()).isCloseTo(2 / 3.0, within(0.25));
            assertThat(judged.calibration().placebos()).isEqualTo(11);
            assertThat(judged.plain(Texts.in(Locale.ENGLISH)))
                    .containsEntry("design", "donors")
                    .containsKey("donors");
        }
    }

    @Test
    void itsOwnPastIsTakenWherePartsCannotBeAndSaysWhy() {
        try (var shop = shop()) {
            assertThat(reason(shop, question(List.of(), List.of(), List.of())))
                    .isEqualTo("outlook.design.reaches-all");
            assertThat(reason(shop, question(List.of("3"), List.of("1", "2", "4", "5"), List.of())))
                    .isEqualTo("outlook.design.few");
            var sale = new Festival(Said.of("outlook.event", "sale"), ACTION.before());
            assertThat(reason(shop, question(List.of("3"), List.of(), List.of(sale))))
                    .isEqualTo("outlook.design.event");
            var paid = new ActionQuestion(DailyShop.paid(), ACTION, 0.05, Optional.empty());
            assertThat(reason(shop, paid)).isEqualTo("outlook.design.nothing-named");
        }
    }

    @Test
    void thePathBehindAVerdictAddsUpToIt() {
        try (var shop = shop()) {
            assertThat(meanGap(shop, question(List.of("3"), List.of(), List.of())))
                    .isCloseTo(
                            amountADay(shop, question(List.of("3"), List.of(), List.of())),
                            within(1e-9));
        }
    }

    @Test
    void thePathOfItsOwnPastAddsUpToTheVerdict() {
        try (var shop = shop()) {
            var past = new ActionQuestion(DailyShop.paid(), ACTION, 0.05, Optional.empty());
            var without = DailyShop.outlooks(shop).without(past).orElseThrow();
            var logs = new ArrayList<Double>();
            for (int i = 0; i < without.days().size(); i++) {
                double actual = without.course().at(without.days().get(i)).orElseThrow();
                logs.add(Math.log(actual / without.path().expected().get(i)));
            }
            double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            assertThat(Math.expm1(mean))
                    .isCloseTo(measured(shop, past).share().estimate(), within(1e-9));
            assertThat(without.path().placebos())
                    .hasSize(measured(shop, past).calibration().placebos());
        }
    }

    private static double meanGap(Warehouse shop, ActionQuestion question) {
        var without = DailyShop.outlooks(shop).without(question).orElseThrow();
        double sum = 0;
        for (int i = 0; i < without.days().size(); i++) {
            sum +=
                    without.course().at(without.days().get(i)).orElseThrow()
                            - without.path().expected().get(i);
        }
        return sum / without.days().size();
    }

    private static double amountADay(Warehouse shop, ActionQuestion question) {
        var judged = measured(shop, question);
        return judged.amount().estimate() / ACTION.days();
    }

    private static ActionQuestion question(
            List<String> parts, List<String> touched, List<Festival> events) {
        var paid = DailyShop.paid();
        var only =
                parts.isEmpty() ? List.<Cut.Filter>of() : List.of(new Cut.Filter(PRODUCT, parts));
        return new ActionQuestion(
                new CourseQuestion(paid.store(), paid.metric(), only, paid.basis(), events),
                ACTION,
                0.05,
                Optional.of(new ActionQuestion.Donors(PRODUCT, touched)));
    }

    private static String reason(Warehouse shop, ActionQuestion question) {
        var design = measured(shop, question).design();
        assertThat(design.by()).isEqualTo(Design.By.OWN_PAST);
        return ((Said) design.why().arguments().getFirst()).key();
    }

    private static Judged.Measured measured(Warehouse shop, ActionQuestion question) {
        return (Judged.Measured) DailyShop.outlooks(shop).effect(question);
    }

    private Warehouse shop() {
        return DailyShop.of(folder, "case when d >= 252 then 40 else 30 end", "3 * usual")
                .sql(
                        """
                        update order_lines
                        set product_id = cast(hash(source_row) % 12 as varchar)
                        """)
                .sql(
                        """
                        update order_lines set paid = paid * 1.5, received = received * 1.5
                        where product_id = '3' and day >= date '2024-01-01' + 252
                        """)
                .open();
    }
}
