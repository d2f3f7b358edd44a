package fulcrum.web.drawing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Six weeks and twelve months of a figure beside the same a year before, each with its own scale:
/// the chart of weekly business reviews (Bryar & Carr, Working Backwards, 2021, chapter 6).
///
/// @param weeks the left half, `months` the right
public record SixTwelve(int width, int height, Half weeks, Half months) {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 132;
    private static final int TOP = 12;
    private static final int BOTTOM = HEIGHT - 20;

    /// @param target where the target of the last place stands
    /// @param labels of the first and the last place
    /// @param ends the highest and the lowest value of its scale, written
    public record Half(
            double left,
            double right,
            Polyline now,
            List<Polyline.Point> dots,
            Polyline before,
            Optional<Polyline.Point> target,
            List<String> labels,
            List<Mark> ends) {}

    /// A value beside the axis.
    public record Mark(double y, String label) {}

    /// @param before a year earlier
    /// @param target of the last place
    /// @param labels of the first and the last place
    public record Course(
            List<OptionalDouble> now,
            List<OptionalDouble> before,
            OptionalDouble target,
            List<String> labels) {}

    public static SixTwelve of(Course weeks, Course months, DoubleFunction<String> written) {
        return new SixTwelve(
                WIDTH, HEIGHT, half(weeks, 46, 170, written), half(months, 236, 432, written));
    }

    private static Half half(
            Course course, double left, double right, DoubleFunction<String> written) {
        var values =
                DoubleStream.concat(
                                Stream.concat(course.now().stream(), course.before().stream())
                                        .flatMapToDouble(OptionalDouble::stream),
                                course.target().stream())
                        .summaryStatistics();
        double low = values.getCount() == 0 ? 0 : values.getMin();
        double high = values.getCount() == 0 || values.getMax() <= low ? low + 1 : values.getMax();
        int last = Math.max(1, course.now().size() - 1);
        var x = new Scale(0, last, left, right);
        var y = new Scale(low, high, BOTTOM, TOP);
        return new Half(
                left,
                right,
                Polyline.through(course.now(), x, y),
                dots(course.now(), x, y),
                Polyline.through(course.before(), x, y),
                course.target().isPresent()
                        ? Optional.of(
                                new Polyline.Point(x.at(last), y.at(course.target().getAsDouble())))
                        : Optional.empty(),
                course.labels(),
                values.getCount() == 0
                        ? List.of()
                        : List.of(
                                new Mark(TOP, written.apply(values.getMax())),
                                new Mark(BOTTOM, written.apply(values.getMin()))));
    }

    private static List<Polyline.Point> dots(List<OptionalDouble> values, Scale x, Scale y) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i).isPresent())
                .mapToObj(i -> new Polyline.Point(x.at(i), y.at(values.get(i).getAsDouble())))
                .toList();
    }
}
