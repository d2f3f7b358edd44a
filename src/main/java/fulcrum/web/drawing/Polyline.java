package fulcrum.web.drawing;

import java.util.List;
import java.util.OptionalDouble;

/// A line through points, broken where a value is unknown: a gap is a gap, not a zero.
///
/// @param path in the words of SVG's `d`
public record Polyline(String path) {

    /// A place on the paper; `y` grows downwards.
    public record Point(double x, double y) {}

    /// Through equally spaced places from the left to the right edge of `x`.
    static Polyline through(List<OptionalDouble> values, Scale x, Scale y) {
        var path = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value.isEmpty()) {
                down = false;
                continue;
            }
            path.append(down ? "L" : "M")
                    .append(number(x.at(i)))
                    .append(' ')
                    .append(number(y.at(value.getAsDouble())));
            down = true;
        }
        return new Polyline(path.toString());
    }

    /// The area between two lines of known values.
    static Polyline between(List<Point> upper, List<Point> lower) {
        var path = new StringBuilder();
        for (var point : upper) {
            path.append(path.isEmpty() ? "M" : "L").append(written(point));
        }
        for (var point : lower.reversed()) {
            path.append("L").append(written(point));
        }
        return new Polyline(path.isEmpty() ? "" : path.append("Z").toString());
    }

    private static String written(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    static String number(double value) {
        double tenth = rounded(value);
        return tenth == Math.rint(tenth) ? Long.toString((long) tenth) : Double.toString(tenth);
    }
}
