package fulcrum.effects;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Action;
import fulcrum.actions.Effort;
import fulcrum.actions.Expectation;
import fulcrum.actions.Link;
import fulcrum.actions.Plan;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTests {

    private static final Dimension PRODUCT = new Dimension("product");

    @TempDir Path folder;

    /// One wrote down the code of a variant, the other the number of its product.
    @Test
    void workOnAVariantAndOnItsProductMeets() {
        try (var shop = new Shop(folder, "10", "usual")) {
            var variant = shop.started(plan("DR-1-S"));
            var product = shop.started(plan("6100001"));
            var coat = shop.started(plan("6100002"));
            var all = List.of(variant, product, coat);

            assertThat(besides(new Neighbours(all, (_, part) -> part), variant)).isEmpty();
            assertThat(
                            besides(
                                    new Neighbours(
                                            all,
                                            (_, part) ->
                                                    part.startsWith("DR-1") ? "6100001" : part),
                                    variant))
                    .containsExactly(product.id().number());
        }
    }

    private static List<Integer> besides(Neighbours neighbours, Action action) {
        return neighbours.besides(action).stream().map(one -> one.id().number()).toList();
    }

    private static Plan plan(String product) {
        return new Plan(
                "Picture of " + product,
                Link.PICTURE,
                false,
                Optional.empty(),
                List.of(new Cut.Filter(PRODUCT, List.of(product))),
                Optional.of(new Period(DailyShop.day(200), DailyShop.day(214))),
                Optional.of(new Expectation(new MetricId("orders"), new BigDecimal("0.1"))),
                Effort.NONE,
                "");
    }
}
