package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.state.State;
import fulcrum.statistics.Effect;
import fulcrum.statistics.Interval;
import fulcrum.statistics.Series;
import fulcrum.statistics.UsualDefault;
import fulcrum.store.Store;
import fulcrum.store.Stores;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.stat.inference.TTest;
import org.junit.jupiter.api.Test;

/// How often an effect is seen on the days of a store where nothing was done, and how often the
/// interval holds what was put in: totals and the products that sold most, window after window. Not
/// part of the tests; `docs/benchmarks.md` gives the command.
class NothingWasDoneBenchmark {

    private static final int LEARNED = 150;
    private static final int PRODUCTS = 20;
    private static final double[] LIFTS = {-0.3, -0.1, 0.1, 0.3};

    @Test
    void onTheDaysOfAStore() {
        var directory = System.getProperty("data");
        assumeTrue(directory != null, "no -Ddata=DIR");
        try (var state = State.open(Path.of(directory));
                var warehouse = Warehouse.open(Path.of(directory))) {
            var store = new Stores(state).all().getFirst();
            var metrics = new Metrics(warehouse);
            var totals = courses(metrics, totals(store, metrics));
            var products = courses(metrics, products(store, metrics));
            for (int window : new int[] {7, 14, 28}) {
                tell("totals", totals, window);
                tell("products", products, window);
            }
            assertThat(totals).isNotEmpty();
        }
    }

    private static List<Course> courses(Metrics metrics, Stream<CourseQuestion> questions) {
        return questions
                .map(new Courses(metrics)::of)
                .filter(Course.class::isInstance)
                .map(Course.class::cast)
                .toList();
    }

    private static Stream<CourseQuestion> totals(Store store, Metrics metrics) {
        return Stream.of("paid", "orders", "buyers", "order_value", "visitors", "conversion")
                .map(MetricId::new)
                .map(metric -> CourseQuestion.of(store, metric));
    }

    /// By what was paid for them over all days.
    private static Stream<CourseQuestion> products(Store store, Metrics metrics) {
        var paid = new MetricId("paid");
        var product = new Dimension("product");
        var days = metrics.commonDays(store.id(), paid).orElseThrow();
        var asked =
                FigureQuestion.of(store.id(), List.of(paid), days, Grain.TOTAL)
                        .cut(Cut.by(product));
        var reading = (Reading) metrics.read(asked);
        return reading.lines().stream()
                .filter(line -> line.parts().getFirst().isPresent())
                .sorted(Comparator.comparingDouble(NothingWasDoneBenchmark::paid).reversed())
                .limit(PRODUCTS)
                .map(line -> {
                    var part = new Cut.Filter(product, List.of(line.parts().getFirst().get()));
                    var whole = CourseQuestion.of(store, paid);
                    return new CourseQuestion(
                            store, paid, List.of(part), whole.basis(), whole.events());
                });
    }

    private static double paid(Reading.Line line) {
        return line.values().getFirst().figure() instanceof Figure.Known(var value)
                ? value.doubleValue()
                : 0;
    }

    private static void tell(String what, List<Course> courses, int window) {
        int measured = 0;
        int refused = 0;
        int wrong = 0;
        int lifted = 0;
        int covered = 0;
        int seen = 0;
        int before = 0;
        int usual = 0;
        for (var course : courses) {
            for (int from = LEARNED; from + window <= course.series().length(); from += window) {
                var action = new Period(course.week().day(from), course.week().day(from + window));
                if (!(Judging.of(course, action, 0.05) instanceof Judged.Measured nothing)) {
                    refused++;
                    continue;
                }
                measured++;
                wrong += isSeen(nothing) ? 1 : 0;
                before += differs(course, from, window) ? 1 : 0;
                usual += usualDefault(course, from, window).contains(0) ? 0 : 1;
                for (double lift : LIFTS) {
                    if (Judging.of(lifted(course, from, window, lift), action, 0.05)
                            instanceof Judged.Measured one) {
                        lifted++;
                        covered += one.share().interval().contains(Math.expm1(lift)) ? 1 : 0;
                        seen += isSeen(one) && lift == 0.3 ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                "%s, %d days: %d measured, %d refused; false %.1f %% (before and after: %.1f, usual default:"
                        + " %.1f %%),"
                        + " coverage %.1f %%, power of +.3 %.2f%n",
                what,
                window,
                measured,
                refused,
                100.0 * wrong / measured,
                100.0 * before / measured,
                100.0 * usual / measured,
                100.0 * covered / lifted,
                1.0 * seen / (lifted / LIFTS.length));
    }

    /// What people do without statistics of series: the window beside as many days before, as if
    /// days did not hang together (Welch).
    private static boolean differs(Course course, int from, int window) {
        var now = known(course, from, from + window);
        var earlier = known(course, from - window, from);
        return now.length > 1 && earlier.length > 1 && new TTest().tTest(earlier, now) < 0.05;
    }

    private static Interval usualDefault(Course course, int from, int window) {
        var y = Arrays.copyOf(course.series().toArray(), from + window);
        boolean positive = Arrays.stream(y).allMatch(value -> Double.isNaN(value) || value > 0);
        return UsualDefault.of(positive ? Arrays.stream(y).map(Math::log).toArray() : y, window);
    }

    private static double[] known(Course course, int from, int until) {
        return Arrays.stream(course.series().toArray(), from, until)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static boolean isSeen(Judged.Measured judged) {
        return judged.verdict() instanceof Effect.Verdict.Worked
                || judged.verdict() instanceof Effect.Verdict.Hurt;
    }

    private static Course lifted(Course course, int from, int window, double lift) {
        var values = course.series().toArray();
        for (int step = from; step < from + window; step++) {
            values[step] *= Math.exp(lift);
        }
        return new Course(
                course.question(),
                course.metric(),
                course.addsUp(),
                course.days(),
                course.week(),
                Series.of(values),
                course.leftOut(),
                course.provisional());
    }
}
