package fulcrum.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one figure became another: each step begins where the one before ended. Steps lie below each
/// other, so that a name of any length finds place on a screen of any width.
///
/// @param zero where zero lies, of 100; none where the paper begins above it, so that steps which
///   are small beside the figures can be told apart
public record Waterfall(Optional<Double> zero, List<Bar> bars) {

    /// Where the steps move by less than this part of the largest figure, the paper is cut.
    private static final double SMALL = 0.25;

    /// What is kept below the lowest figure then, in heights of all steps.
    private static final double ROOM = 0.5;

    /// Whether a step is a sum, or moves the figure to the better, to the worse or neither.
    public enum Kind {
        SUM,
        BETTER,
        WORSE,
        NEITHER
    }

    /// @param added of a sum the figure itself, else the change; `amount` is how it is written
    /// @param link where the name leads
    public record Step(
            String label, String amount, double added, Kind kind, Optional<String> link) {

        public Step(String label, String amount, double added, Kind kind) {
            this(label, amount, added, kind, Optional.empty());
        }
    }

    /// @param from left edge, of 100
    /// @param start where the one before ended; none before the first
    /// @param end where the next one begins; none after the last
    public record Bar(
            Step step, double from, double length, Optional<Double> start, Optional<Double> end) {

        /// How the stylesheet calls this kind of bar.
        public String style() {
            return switch (step.kind()) {
                case SUM -> "sum";
                case BETTER -> "up";
                case WORSE -> "dn";
                case NEITHER -> "one";
            };
        }

        /// How it calls the amount beside it.
        public String mark() {
            var direction = step.added() > 0 ? " up" : " down";
            return switch (step.kind()) {
                case SUM -> "sum";
                case BETTER -> "better" + direction;
                case WORSE -> "worse" + direction;
                case NEITHER -> step.added() == 0 ? "quiet" : "moved" + direction;
            };
        }
    }

    public Waterfall {
        bars = List.copyOf(bars);
    }

    public boolean isCut() {
        return zero.isEmpty();
    }

    public static Waterfall of(List<Step> steps) {
        var ends = ends(steps);
        var x = scale(ends);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < steps.size(); i++) {
            boolean sum = steps.get(i).kind() == Kind.SUM;
            double start = sum || i == 0 ? Math.max(0, x.low()) : ends.get(i - 1);
            double left = x.at(Math.min(start, ends.get(i)));
            double right = x.at(Math.max(start, ends.get(i)));
            bars.add(
                    new Bar(
                            steps.get(i),
                            left,
                            Polyline.rounded(Math.max(0.3, right - left)),
                            i == 0 ? Optional.empty() : Optional.of(x.at(ends.get(i - 1))),
                            i + 1 == steps.size()
                                    ? Optional.empty()
                                    : Optional.of(x.at(ends.get(i)))));
        }
        return new Waterfall(x.low() > 0 ? Optional.empty() : Optional.of(x.at(0)), bars);
    }

    private static Scale scale(List<Double> ends) {
        var all = ends.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double moved = all.getMax() - all.getMin();
        if (ends.size() > 1 && all.getMin() > 0 && moved > 0 && moved < SMALL * all.getMax()) {
            return new Scale(Math.max(0, all.getMin() - ROOM * moved), all.getMax(), 0, 100);
        }
        double low = Math.min(0, all.getMin());
        double high = Math.max(0, all.getMax());
        return new Scale(low, high > low ? high : low + 1, 0, 100);
    }

    private static List<Double> ends(List<Step> steps) {
        var ends = new ArrayList<Double>();
        double end = 0;
        for (var step : steps) {
            end = step.kind() == Kind.SUM ? step.added() : end + step.added();
            ends.add(end);
        }
        return ends;
    }
}
