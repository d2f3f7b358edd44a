package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderBasisCausesTests {

    @TempDir Path folder;

    /// Everything is paid eight weeks after it was ordered: by the day of the order the shop is the
    /// one that pays at once.
    @Test
    void causesAreFoundByTheDayOfTheOrderToo() {
        try (var ask = new AskCauses(folder)) {
            var question = AskCauses.question("paid", AskCauses.JANUARY, AskCauses.FEBRUARY);
            var atOnce = AskCauses.found(ask.sold(AskCauses.fallen()).causes(question));

            var later =
                    ask.metrics(facts ->
                            AskCauses.fallen()
                                    .write(facts, "2024-01-01", "2024-05-01")
                                    .sql("update order_lines set day = ordered_on + 56"));
            var byOrder = AskCauses.found(later.causes(question.on(Basis.ORDER)));

            assertThat(byOrder.causes()).isEqualTo(atOnce.causes());
            assertThat(byOrder.account()).isEqualTo(atOnce.account());
            assertThat(later.causes(question)).isNotEqualTo(byOrder);
        }
    }
}
