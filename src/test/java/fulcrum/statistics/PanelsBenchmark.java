package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// How long one effect with all its placebos takes. Not part of the tests; `docs/benchmarks.md`
/// gives the command.
class PanelsBenchmark {

    private static final int ROUNDS = 40;

    @Test
    void california() {
        var question = Prop99.read().question();
        var nanos = LongStream.range(0, ROUNDS).map(_ -> timed(question)).toArray();
        var warm = LongStream.of(nanos).skip(ROUNDS / 2).sorted().toArray();
        System.out.printf(
                "Prop 99 with 38 placebos: %.1f ms warm, %.1f ms the first time%n",
                warm[warm.length / 2] / 1e6, nanos[0] / 1e6);
    }

    private static long timed(PanelQuestion question) {
        long start = System.nanoTime();
        assertThat(Panels.effect(question)).isInstanceOf(PanelEffect.Measured.class);
        return System.nanoTime() - start;
    }
}
