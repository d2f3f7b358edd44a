package fulcrum.statistics;

import fulcrum.statistics.Arithmetic.Minus;
import fulcrum.statistics.Arithmetic.Name;
import fulcrum.statistics.TargetPlan.Planned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How long a plan takes.
class TargetsBenchmark {

    /// Profit of so many channels, each of visitors, conversion, order value and cost per visitor.
    static TargetQuestion channels(int channels, double more) {
        var made = new HashMap<String, Arithmetic>();
        var prospects = new ArrayList<Prospect>();
        var names = IntStream.range(0, channels).mapToObj(i -> "profit" + i).toList();
        for (int i = 0; i < channels; i++) {
            made.put(
                    "sales" + i, Arithmetic.product("visitors" + i, "conversion" + i, "value" + i));
            made.put("cost" + i, Arithmetic.product("visitors" + i, "price" + i));
            made.put("profit" + i, new Minus(new Name("sales" + i), new Name("cost" + i)));
            prospects.add(new Prospect("visitors" + i, Scale.LOG, Math.log(1_000 + 500 * i), 0.15));
            prospects.add(new Prospect("conversion" + i, Scale.LOG, Math.log(0.03), 0.1));
            prospects.add(new Prospect("value" + i, Scale.LOG, Math.log(80), 0.05));
            prospects.add(new Prospect("price" + i, Scale.LOG, Math.log(1.2), 0.1));
        }
        var others = names.subList(1, channels).toArray(String[]::new);
        made.put("profit", Arithmetic.sum(names.getFirst(), others));
        double usual = IntStream.range(0, channels).mapToDouble(i -> 1.2 * (1_000 + 500 * i)).sum();
        var goal = Interval.atLeast(more * usual);
        return TargetQuestion.of(new GoalTree("profit", made), goal, prospects)
                .within(Map.of("price0", Interval.exactly(1.1)));
    }

    @Test
    void timeOfAPlan() {
        for (int channels : new int[] {1, 3, 6}) {
            for (int run = 0; run < 4; run++) {
                long start = System.nanoTime();
                var plan = Targets.of(channels(channels, 1.3), new Random(run));
                long took = System.nanoTime() - start;
                System.out.printf(
                        "%d leaves: %.0f ms, surprise %.6f, odds %.4f%n",
                        4 * channels,
                        took / 1e6,
                        ((Planned) plan).surprise(),
                        ((Planned) plan).odds());
            }
        }
    }
}
