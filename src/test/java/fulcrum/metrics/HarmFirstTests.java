package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Figure;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HarmFirstTests {

    private static final CauseAccount ACCOUNT =
            new CauseAccount(
                    new BigDecimal(1000),
                    new BigDecimal(1010),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    new BigDecimal(60));

    private static FoundCause moved(String channel, int by) {
        return new FoundCause(
                new LinkedHashMap<>(Map.of(new Dimension("channel"), new CausePart.Named(channel))),
                Figure.of(new BigDecimal(200)),
                Figure.of(new BigDecimal(200 + by)),
                new BigDecimal(by),
                Optional.empty(),
                0.001,
                Said.of("metrics.comma"));
    }

    /// The furthest first, as the search gives them.
    private static List<Integer> order(Better better) {
        var none =
                new CauseAnswer.NoSingleCause(
                        ACCOUNT,
                        Said.of("metrics.comma"),
                        List.of(
                                moved("search", 90),
                                moved("cart", -80),
                                moved("feed", -50),
                                moved("live", 20)),
                        List.of(),
                        new CauseAnswer.Searched(List.of(), 4, List.of()));
        return none.harmFirst(better) instanceof CauseAnswer.NoSingleCause sorted
                ? sorted.beside().stream().map(one -> one.contribution().intValue()).toList()
                : List.of();
    }

    @Test
    void amongPartsThatExplainNothingThoseThatHarmStandFirst() {
        assertThat(order(Better.HIGHER)).containsExactly(-80, -50, 90, 20);
        assertThat(order(Better.LOWER)).containsExactly(90, 20, -80, -50);
        assertThat(order(Better.NEITHER)).containsExactly(90, -80, -50, 20);
    }

    @Test
    void causesOfTheWholeKeepTheirOrder() {
        var found =
                new CauseAnswer.Found(
                        ACCOUNT,
                        List.of(moved("search", 90), moved("cart", -80)),
                        new CauseAnswer.Searched(List.of(), 4, List.of()));

        assertThat(found.harmFirst(Better.HIGHER)).isEqualTo(found);
    }
}
