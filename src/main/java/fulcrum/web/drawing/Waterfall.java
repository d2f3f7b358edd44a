package fulcrum.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// How one figure became another: each step stands on the end of the one before.
public record Waterfall(int width, int height, double zero, List<Bar> bars) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int TOP = 24;
    private static final int BOTTOM = HEIGHT - 34;

    /// Whether a step is a sum, or moves the figure to the better or the worse.
    public enum Kind {
        SUM,
        BETTER,
        WORSE
    }

    /// @param amount of a sum the figure itself, else the change
    public record Step(String label, double amount, Kind kind) {}

    /// @param end height on the paper at which the next step begins
    /// @param leadTo left edge of the next bar; 0 after the last
    public record Bar(
            String label,
            String amount,
            Kind kind,
            double x,
            double y,
            double width,
            double height,
            double end,
            double leadTo) {

        /// How the stylesheet calls this kind.
        public String style() {
            return switch (kind) {
                case SUM -> "sum";
                case BETTER -> "up";
                case WORSE -> "dn";
            };
        }

        public double middle() {
            return Polyline.rounded(x + width / 2);
        }

        public double right() {
            return Polyline.rounded(x + width);
        }
    }

    public static Waterfall of(List<Step> steps, DoubleFunction<String> written) {
        var heights = heights(steps);
        var y = Scale.round(heights.stream().mapToDouble(Double::doubleValue), BOTTOM, TOP);
        double slot = (double) WIDTH / Math.max(1, steps.size());
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            double start = step.kind() == Kind.SUM || i == 0 ? 0 : heights.get(i - 1);
            double end = heights.get(i);
            double top = y.at(Math.max(start, end));
            bars.add(
                    new Bar(
                            step.label(),
                            written.apply(step.amount()),
                            step.kind(),
                            Polyline.rounded(i * slot + slot * 0.16),
                            top,
                            Polyline.rounded(slot * 0.68),
                            Polyline.rounded(Math.max(1, y.at(Math.min(start, end)) - top)),
                            y.at(end),
                            i + 1 < steps.size() ? Polyline.rounded((i + 1.16) * slot) : 0));
        }
        return new Waterfall(WIDTH, HEIGHT, y.at(0), bars);
    }

    private static List<Double> heights(List<Step> steps) {
        var heights = new ArrayList<Double>();
        double height = 0;
        for (var step : steps) {
            height = step.kind() == Kind.SUM ? step.amount() : height + step.amount();
            heights.add(height);
        }
        return heights;
    }
}
