package fulcrum.metrics.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// How well named causes meet the true ones, exactly the same elements only.
///
/// @param inThree true causes among the first three
public record Score(int right, int wrong, int missed, int inThree, double[] millis) {

    /// A way to name causes: those it answers with, in order, and up to three that it would name.
    public interface Naming extends Function<LeafCube, Named> {}

    /// @param answer causes named
    /// @param firstThree what a person would look at first
    public record Named(List<Map<String, String>> answer, List<Map<String, String>> firstThree) {}

    public static Score of(Iterable<LabelledCube> cubes, Naming naming) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int inThree = 0;
        var millis = new ArrayList<Double>();
        for (var labelled : cubes) {
            long start = System.nanoTime();
            var named = naming.apply(labelled.cube());
            millis.add((System.nanoTime() - start) / 1e6);
            var hit = new HashSet<>(named.answer());
            hit.retainAll(labelled.causes());
            right += hit.size();
            wrong += new HashSet<>(named.answer()).size() - hit.size();
            missed += labelled.causes().size() - hit.size();
            var first = new HashSet<>(named.firstThree());
            first.retainAll(labelled.causes());
            inThree += first.size();
        }
        return new Score(
                right,
                wrong,
                missed,
                inThree,
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /// Micro F1.
    public double f1() {
        return 2.0 * right / (2.0 * right + wrong + missed);
    }

    public double recallInThree() {
        return (double) inThree / (right + missed);
    }

    public double medianMillis() {
        return millis[millis.length / 2];
    }

    @Override
    public String toString() {
        return "F1 %.3f (%d right, %d wrong, %d missed), recall in three %.3f, p50 %.1f ms, max %.0f ms"
                .formatted(
                        f1(),
                        right,
                        wrong,
                        missed,
                        recallInThree(),
                        medianMillis(),
                        Arrays.stream(millis).max().orElse(0));
    }

    /// All causes, as the search names them; then what comes nearest.
    public static Named ours(LeafCube cube) {
        var verdict = CauseSearch.verdictOn(cube);
        var answer =
                switch (verdict) {
                    case Verdict.Causes found -> elements(found.causes());
                    case Verdict.NoSingleCause none -> elements(none.beside());
                };
        return new Named(answer, firstThree(answer, verdict));
    }

    /// The first cause only: what people who labelled the real cases named.
    public static Named oursFirst(LeafCube cube) {
        var verdict = CauseSearch.verdictOn(cube);
        var all =
                switch (verdict) {
                    case Verdict.Causes found -> elements(found.causes());
                    case Verdict.NoSingleCause _ -> List.<Map<String, String>>of();
                };
        return new Named(all.stream().limit(1).toList(), firstThree(all, verdict));
    }

    private static List<Map<String, String>> firstThree(
            List<Map<String, String>> answer, Verdict verdict) {
        return Stream.of(
                        answer.stream().limit(1),
                        elements(verdict.nearest()).stream(),
                        answer.stream())
                .flatMap(part -> part)
                .distinct()
                .limit(3)
                .toList();
    }

    private static List<Map<String, String>> elements(List<Cause> causes) {
        return causes.stream().map(Cause::elements).toList();
    }
}
