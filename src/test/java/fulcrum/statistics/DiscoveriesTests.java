package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiscoveriesTests {

    /// The fifteen comparisons of Benjamini & Hochberg (1995), section 4.2: four are found at 0.05.
    @Test
    void findsWhatThePaperFinds() {
        var published =
                List.of(
                        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
                        0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0);
        assertThat(Discoveries.bar(published, 0.05)).isEqualTo(0.0095);
    }

    @Test
    void findsNothingWhereNothingIsLow() {
        assertThat(Discoveries.bar(List.of(0.2, 0.5, 0.9), 0.1)).isNegative();
        assertThat(Discoveries.bar(List.of(), 0.1)).isNegative();
    }

    /// A part with a low rate is named; parts that only differ by chance hardly ever are.
    @Test
    void theWorstOfEvenPartsIsRarelyCalledWorse() {
        var random = new SplittableRandom(2);
        int found = 0;
        int rounds = 1000;
        for (int i = 0; i < rounds; i++) {
            var parts = new ArrayList<Laggards.Part>();
            for (int part = 0; part < 20; part++) {
                parts.add(part(random, part, 0.03));
            }
            found += Laggards.worst(parts, true).orElseThrow().chance() < 0.05 ? 1 : 0;
        }
        assertThat((double) found / rounds).isLessThan(0.08);
    }

    @Test
    void aPartOfHalfTheRateIsNamed() {
        var random = new SplittableRandom(4);
        var parts = new ArrayList<Laggards.Part>();
        for (int part = 0; part < 20; part++) {
            parts.add(part(random, part, part == 13 ? 0.015 : 0.03));
        }
        var worst = Laggards.worst(parts, true).orElseThrow();
        assertThat(worst.name()).isEqualTo("13");
        assertThat(worst.chance()).isLessThan(0.001);
    }

    private static Laggards.Part part(SplittableRandom random, int name, double rate) {
        int hits = 0;
        for (int i = 0; i < 4000; i++) {
            hits += random.nextDouble() < rate ? 1 : 0;
        }
        return new Laggards.Part(String.valueOf(name), hits, 4000);
    }

    /// 300 spent, 10 left of an order: thirty orders pay for it.
    @Test
    void spendingThatBringsAThirdOfWhatItNeedsLoses() {
        var losers =
                Losers.of(
                                List.of(
                                        new Losers.Part("good", 300, 34, 10),
                                        new Losers.Part("bad", 300, 10, 10),
                                        new Losers.Part("young", 20, 0, 10)))
                        .orElseThrow();
        assertThat(losers.parts()).extracting(Losers.Part::name).containsExactly("bad");
        assertThat(losers.loss()).isEqualTo(200);
    }
}
