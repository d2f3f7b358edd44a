package fulcrum.statistics;

import fulcrum.statistics.TargetPlan.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How long a plan takes while somebody drags a lock over a tree of 64 nodes.
class DragBenchmark {

    @Test
    void timeWhileALockIsDragged() {
        for (int run = 0; run < 3; run++) {
            var took = new ArrayList<Long>();
            for (int step = 0; step < 20; step++) {
                var question =
                        TargetsBenchmark.channels(9, 1.3)
                                .within(
                                        Map.of(
                                                "conversion0",
                                                Interval.exactly(0.025 + 0.0005 * step)));
                long start = System.nanoTime();
                var plan = (Planned) Targets.quickly(question, new Random(step));
                took.add(System.nanoTime() - start);
                if (step % 10 == 0 && run == 2) {
                    var full = (Planned) Targets.of(question, new Random(step));
                    System.out.printf(
                            "surprise %.6f quickly, %.6f from all sides; odds %.4f, %.4f; all sides %.0f ms%n",
                            plan.surprise(),
                            full.surprise(),
                            plan.odds(),
                            full.odds(),
                            (System.nanoTime() - start) / 1e6);
                }
            }
            List<Long> sorted = took.stream().sorted().toList();
            System.out.printf(
                    "64 nodes: median %.0f ms, 19 of 20 below %.0f ms%n",
                    sorted.get(10) / 1e6, sorted.get(18) / 1e6);
        }
    }
}
