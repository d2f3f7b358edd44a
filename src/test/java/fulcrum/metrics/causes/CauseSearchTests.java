package fulcrum.metrics.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.causes.Verdict.Causes;
import fulcrum.metrics.causes.Verdict.NoSingleCause;
import fulcrum.metrics.causes.Verdict.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CauseSearchTests {

    private static final List<String> DIMENSIONS = List.of("source", "product", "region");

    /// 6 × 20 × 8 leaves; `actual` makes a leaf's figure of what is expected and a random number.
    private static LeafCube cube(
            long seed, Map<String, String> struck, double factor, DoubleBinaryOperator actual) {
        var random = new SplittableRandom(seed);
        var cube = LeafCube.of(DIMENSIONS, 0);
        for (int s = 0; s < 6; s++) {
            for (int p = 0; p < 20; p++) {
                for (int r = 0; r < 8; r++) {
                    var leaf = List.of("s" + s, "p" + p, "r" + r);
                    double expected = 10 + random.nextInt(990);
                    double figure = actual.applyAsDouble(expected, random.nextGaussian());
                    boolean hit = named(leaf).entrySet().containsAll(struck.entrySet());
                    cube.leaf(leaf, expected, hit && !struck.isEmpty() ? figure * factor : figure);
                }
            }
        }
        return cube.build();
    }

    private static Map<String, String> named(List<String> leaf) {
        var named = new HashMap<String, String>();
        for (int d = 0; d < leaf.size(); d++) {
            named.put(DIMENSIONS.get(d), leaf.get(d));
        }
        return named;
    }

    private static Map<String, String> drawn(SplittableRandom random) {
        var all =
                named(
                        List.of(
                                "s" + random.nextInt(6),
                                "p" + random.nextInt(20),
                                "r" + random.nextInt(8)));
        int kept = random.nextInt(1, 8);
        for (int d = 0; d < 3; d++) {
            if ((kept & 1 << d) == 0) {
                all.remove(DIMENSIONS.get(d));
            }
        }
        return all;
    }

    @Test
    void aPlantedCauseIsAlwaysFoundWithoutNoise() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var struck = drawn(random);
            double factor =
                    random.nextBoolean() ? .1 + random.nextDouble(.7) : 1.2 + random.nextDouble();
            var verdict = CauseSearch.verdictOn(cube(seed, struck, factor, (f, _) -> f));
            assertThat(verdict).as("seed %d", seed).isInstanceOf(Causes.class);
            var causes = ((Causes) verdict).causes();
            assertThat(causes).as("seed %d", seed).hasSize(1);
            assertThat(causes.getFirst().elements()).isEqualTo(struck);
            assertThat(verdict.share(causes.getFirst()).orElseThrow()).isEqualTo(1, within(1e-9));
        }
    }

    @Test
    void noiseAloneHasNoCause() {
        long none =
                LongStream.range(0, 200)
                        .filter(seed ->
                                CauseSearch.verdictOn(
                                                cube(seed, Map.of(), 1, (f, z) -> f * (1 + .2 * z)))
                                        instanceof NoSingleCause)
                        .count();
        assertThat(none).isGreaterThanOrEqualTo(180);
    }

    @Test
    void whatMovesAlikeIsNoSingleCause() {
        var verdict = CauseSearch.verdictOn(cube(3, Map.of(), 1, (f, z) -> .8 * f * (1 + .05 * z)));
        assertThat(verdict).isInstanceOf(NoSingleCause.class);
        assertThat(((NoSingleCause) verdict).reason()).isEqualTo(Reason.EVERYTHING_MOVED);
    }

    @Test
    void aCauseKeepsItsNameWhereItsPartsMovedUnequally() {
        for (long seed = 0; seed < 50; seed++) {
            var verdict = (Causes) CauseSearch.verdictOn(unequallyStruck(seed));
            assertThat(verdict.causes().getFirst().elements())
                    .as("seed %d", seed)
                    .isEqualTo(Map.of("source", "s2"));
        }
    }

    private static LeafCube unequallyStruck(long seed) {
        var random = new SplittableRandom(seed);
        var factors = random.doubles(20, .3, .7).toArray();
        var cube = LeafCube.of(List.of("source", "product"), 0);
        for (int s = 0; s < 6; s++) {
            for (int p = 0; p < 20; p++) {
                double expected = 100 + random.nextInt(900);
                double noise = 1 + .01 * random.nextGaussian();
                cube.leaf(
                        List.of("s" + s, "p" + p),
                        expected,
                        expected * noise * (s == 2 ? factors[p] : 1));
            }
        }
        return cube.build();
    }

    /// Their product does not fit into 64 bits.
    @Test
    void dimensionsOfManyElementsAreToldApart() {
        var dimensions = List.of("a", "b", "c", "d", "e", "f");
        var cube = LeafCube.of(dimensions, 0);
        var random = new SplittableRandom(6);
        for (int i = 0; i < 5_000; i++) {
            var elements = new ArrayList<String>();
            for (var dimension : dimensions.subList(1, 6)) {
                elements.add(dimension + i);
            }
            elements.addFirst("a" + i % 50);
            double expected = 100 + random.nextInt(900);
            double noise = 1 + .05 * random.nextGaussian();
            cube.leaf(elements, expected, expected * noise * (i % 50 == 7 ? .4 : 1));
        }
        var verdict = (Causes) CauseSearch.verdictOn(cube.build());
        assertThat(verdict.causes().stream().map(Cause::elements))
                .containsExactly(Map.of("a", "a7"));
    }

    @Test
    void partsThatDidNotMoveTakeTheNameAway() {
        var verdict =
                (Causes)
                        CauseSearch.verdictOn(
                                cube(
                                        11,
                                        Map.of("source", "s1", "region", "r4"),
                                        .5,
                                        (f, z) -> f * (1 + .05 * z)));
        assertThat(verdict.causes().getFirst().elements())
                .isEqualTo(Map.of("source", "s1", "region", "r4"));
    }

    @Test
    void anEmptyCubeHasNothingToLookAt() {
        assertThat(reason(LeafCube.of(DIMENSIONS, 0).build())).isEqualTo(Reason.NOTHING_TO_LOOK_AT);
        var zeros = LeafCube.of(DIMENSIONS, 0);
        zeros.leaf(List.of("a", "b", "c"), 0, 0);
        assertThat(reason(zeros.build())).isEqualTo(Reason.NOTHING_TO_LOOK_AT);
    }

    @Test
    void nothingMovedIsSaid() {
        assertThat(reason(cube(1, Map.of(), 1, (f, _) -> f))).isEqualTo(Reason.NOTHING_MOVED);
    }

    @Test
    void oneLeafMovesAlikeWithItself() {
        var one = LeafCube.of(DIMENSIONS, 0);
        one.leaf(List.of("a", "b", "c"), 10, 5);
        assertThat(CauseSearch.verdictOn(one.build())).isInstanceOf(NoSingleCause.class);
    }

    @Test
    void whatWasNotExpectedAtAllCanBeTheCause() {
        var cube = LeafCube.of(List.of("product", "region"), 0);
        var random = new SplittableRandom(2);
        for (int p = 0; p < 12; p++) {
            for (int r = 0; r < 12; r++) {
                double expected = p == 7 ? 0 : 100;
                double actual = p == 7 ? 80 : 100 * (1 + .03 * random.nextGaussian());
                cube.leaf(List.of("p" + p, "r" + r), expected, actual);
            }
        }
        var verdict = (Causes) CauseSearch.verdictOn(cube.build());
        assertThat(verdict.causes().getFirst().elements()).isEqualTo(Map.of("product", "p7"));
        assertThat(verdict.causes().getFirst().moved().expected()).isZero();
    }

    @Test
    void negativeFiguresAreFiguresToo() {
        var verdict =
                (Causes)
                        CauseSearch.verdictOn(
                                cube(4, Map.of("product", "p3"), -1, (f, z) -> f * (1 + .05 * z)));
        assertThat(verdict.causes()).hasSize(1);
        assertThat(verdict.causes().getFirst().elements()).isEqualTo(Map.of("product", "p3"));
        assertThat(verdict.causes().getFirst().moved().actual()).isNegative();
    }

    @Test
    void scaleAndRoundingOfTheLastDigitChangeNothing() {
        DoubleBinaryOperator noisy = (f, z) -> f * (1 + .1 * z);
        var struck = Map.of("source", "s0", "product", "p5");
        var plain = (Causes) CauseSearch.verdictOn(cube(8, struck, .4, noisy));
        var scaled = LeafCube.of(DIMENSIONS, 0);
        var cube = cube(8, struck, .4, noisy);
        for (int leaf = 0; leaf < cube.leaves(); leaf++) {
            scaled.leaf(
                    List.of(
                            cube.element(0, cube.code(0, leaf)),
                            cube.element(1, cube.code(1, leaf)),
                            cube.element(2, cube.code(2, leaf))),
                    cube.expected(leaf) * .1 * 3,
                    cube.actual(leaf) * .3);
        }
        var same = (Causes) CauseSearch.verdictOn(scaled.build());
        assertThat(same.causes().stream().map(Cause::elements))
                .isEqualTo(plain.causes().stream().map(Cause::elements).toList());
    }

    @Test
    void aRatiosMixIsNoCause() {
        var cube = LeafCube.of(List.of("source", "device"), 2);
        for (int s = 0; s < 10; s++) {
            for (int d = 0; d < 4; d++) {
                double visits = s == 0 ? 9_000 : 1_000;
                double rate = s == 0 ? .01 : .05;
                cube.leaf(
                        List.of("s" + s, "d" + d),
                        new LeafCube.Parts(1_000 * rate, 1_000),
                        new LeafCube.Parts(visits * rate, visits));
            }
        }
        assertThat(CauseSearch.verdictOn(cube.build())).isInstanceOf(NoSingleCause.class);
    }

    @Test
    void causesAddUpWithTheRest() {
        var struck = Map.of("source", "s1");
        var verdict =
                (Causes) CauseSearch.verdictOn(cube(21, struck, .5, (f, z) -> f * (1 + .05 * z)));
        var cause = verdict.causes().getFirst();
        assertThat(cause.moved().leaves()).isEqualTo(160);
        assertThat(cause.moved().change() / verdict.share(cause).orElseThrow())
                .isEqualTo(verdict.whole().change(), within(1e-6));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> LeafCube.of(List.of(), 0)).hasMessageContaining("dimensions");
        var cube = LeafCube.of(DIMENSIONS, 0);
        assertThatThrownBy(() -> cube.leaf(List.of("a"), 1, 1)).hasMessageContaining("one element");
        assertThatThrownBy(() -> cube.leaf(List.of("a", "b", "c"), Double.NaN, 1))
                .hasMessageContaining("NaN");
        cube.leaf(List.of("a", "b", "c"), 1, 1);
        var rate = new LeafCube.Parts(1, 2);
        assertThatThrownBy(() -> cube.leaf(List.of("a", "b", "d"), rate, rate))
                .hasMessageContaining("all ratios or all sums");
    }

    private static Reason reason(LeafCube cube) {
        return ((NoSingleCause) CauseSearch.verdictOn(cube)).reason();
    }
}
