package fulcrum.metrics.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fulcrum.metrics.causes.Verdict.NoSingleCause;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Cubes of others, and draws as others draw them; `CausesBenchmark` has more of them and the
/// rivals.
class KnownCausesTests {

    @Test
    void countsAloneHaveNoCause() {
        long none =
                LongStream.range(7_000, 7_040)
                        .filter(seed ->
                                CauseSearch.verdictOn(StoreLikeCubes.untouched(seed).cube())
                                        instanceof NoSingleCause)
                        .count();
        assertThat(none).isGreaterThanOrEqualTo(36);
    }

    @Test
    void aStoresPlantedCauseIsNamedFirst() {
        long first =
                LongStream.range(7_000, 7_040)
                        .mapToObj(StoreLikeCubes::planted)
                        .filter(one -> first(one).equals(one.causes()))
                        .count();
        assertThat(first).isGreaterThanOrEqualTo(38);
    }

    @Test
    void publishedCubesAreSolved() throws IOException {
        assumeTrue(RcaFiles.present(), "no ../shared/data/methods");
        assertThat(Score.of(RcaFiles.synthetic("S"), Score::ours).f1()).isGreaterThan(.9);
        assertThat(Score.of(RcaFiles.synthetic("L"), Score::ours).f1()).isGreaterThan(.9);
        assertThat(Score.of(RcaFiles.real(), Score::oursFirst).f1()).isGreaterThan(.6);
    }

    @Test
    void freshDrawsAreSolvedAsWell() {
        var s =
                Score.of(
                        LongStream.range(300, 306).mapToObj(InventedCubes.s()::draw)::iterator,
                        Score::ours);
        var l =
                Score.of(
                        LongStream.range(300, 306).mapToObj(InventedCubes.l()::draw)::iterator,
                        Score::ours);
        assertThat(s.f1()).isGreaterThan(.8);
        assertThat(l.f1()).isGreaterThan(.9);
    }

    private static Set<Map<String, String>> first(LabelledCube one) {
        return Set.copyOf(Score.oursFirst(one.cube()).answer());
    }
}
