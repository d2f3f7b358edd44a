package fulcrum.web.drawing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A line the size of a word: the course of a figure without axes.
public record Sparkline(int width, int height, Polyline line, Optional<Polyline.Point> last) {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 28;
    private static final int MARGIN = 3;

    public static Sparkline of(List<OptionalDouble> values) {
        var known = values.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
        if (known.getCount() == 0) {
            return new Sparkline(WIDTH, HEIGHT, new Polyline(""), Optional.empty());
        }
        double low = known.getMin();
        double high = known.getMax() > low ? known.getMax() : low + 1;
        var x = new Scale(0, Math.max(1, values.size() - 1), MARGIN, WIDTH - MARGIN);
        var y = new Scale(low, high, HEIGHT - MARGIN, MARGIN);
        return new Sparkline(WIDTH, HEIGHT, Polyline.through(values, x, y), last(values, x, y));
    }

    private static Optional<Polyline.Point> last(List<OptionalDouble> values, Scale x, Scale y) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).isPresent()) {
                return Optional.of(new Polyline.Point(x.at(i), y.at(values.get(i).getAsDouble())));
            }
        }
        return Optional.empty();
    }
}
