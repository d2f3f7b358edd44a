package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.causes.InventedCubes;
import fulcrum.metrics.causes.LabelledCube;
import fulcrum.metrics.causes.OneDimensionAtATime;
import fulcrum.metrics.causes.RcaFiles;
import fulcrum.metrics.causes.Score;
import fulcrum.metrics.causes.StoreLikeCubes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The root-cause search beside what others do, on cubes whose causes are known. Not part of the
/// tests; `docs/benchmarks.md` gives the command.
class CausesBenchmark {

    /// Seeds that nothing was tried out on.
    private static final long SEED = Long.getLong("seed", 500_000);

    private static final int DRAWS = Integer.getInteger("draws", 60);
    private static final int STORES = Integer.getInteger("stores", 200);

    private static final Map<String, Score.Naming> NAMINGS = new LinkedHashMap<>();

    static {
        NAMINGS.put("ours", Score::ours);
        NAMINGS.put("ours, first cause only", Score::oursFirst);
        NAMINGS.put("Adtributor", OneDimensionAtATime::adtributor);
        NAMINGS.put("one dimension at a time", OneDimensionAtATime::ranking);
    }

    @Test
    void causes() throws IOException {
        Score.of(draws(1, 10, InventedCubes.s()::draw), Score::ours);
        if (RcaFiles.present()) {
            print("S, 4 files", RcaFiles.synthetic("S"));
            print("L, 4 files", RcaFiles.synthetic("L"));
            print("RS, real cases", RcaFiles.real());
        }
        print("S, fresh draws", draws(SEED, DRAWS, InventedCubes.s()::draw));
        print("L, fresh draws", draws(SEED, DRAWS, InventedCubes.l()::draw));
        print("store, planted", draws(SEED, STORES, StoreLikeCubes::planted));
        long none =
                LongStream.range(SEED, SEED + STORES / 2)
                        .mapToObj(StoreLikeCubes::untouched)
                        .filter(one -> Score.oursFirst(one.cube()).answer().isEmpty())
                        .count();
        System.out.printf("store without a cause: none named in %d of %d%n", none, STORES / 2);
        assertThat(none).isPositive();
    }

    private static List<LabelledCube> draws(
            long from, int count, LongFunction<LabelledCube> drawing) {
        return LongStream.range(from, from + count).mapToObj(drawing).toList();
    }

    private static void print(String what, Iterable<LabelledCube> cubes) {
        NAMINGS.forEach((name, naming) ->
                System.out.printf("%s | %s: %s%n", what, name, Score.of(cubes, naming)));
    }
}
