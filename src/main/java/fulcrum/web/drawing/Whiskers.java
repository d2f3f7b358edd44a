package fulcrum.web.drawing;

import java.util.List;
import java.util.Optional;

/// Estimates with their intervals, one under the other on a common axis from 0 to 100.
///
/// @param zero where the zero line stands
/// @param of one for each that was given; none where there is no estimate
public record Whiskers(double zero, List<Optional<Whisker>> of) {

    public static final double LENGTH = 100;

    /// Of all ends, so many are inside the axis; what is longer is cut off there.
    private static final double INSIDE = 0.85;

    /// @param cut whether an end lies beyond the axis
    public record Whisker(double from, double to, double at, boolean cut) {}

    /// A value and the interval around it.
    public record Span(double low, double value, double high) {}

    public Whiskers {
        of = List.copyOf(of);
    }

    public static Whiskers of(List<Optional<Span>> spans) {
        double most = most(spans);
        var scale = new Scale(-most, most, 0, LENGTH);
        return new Whiskers(
                scale.at(0), spans.stream().map(one -> one.map(span -> on(scale, span))).toList());
    }

    private static double most(List<Optional<Span>> spans) {
        var ends =
                spans.stream()
                        .flatMap(Optional::stream)
                        .map(span -> Math.max(Math.abs(span.low()), Math.abs(span.high())))
                        .filter(end -> end > 0)
                        .sorted()
                        .toList();
        return ends.isEmpty() ? 1 : ends.get((int) ((ends.size() - 1) * INSIDE));
    }

    private static Whisker on(Scale scale, Span span) {
        return new Whisker(
                scale.at(inside(scale, span.low())),
                scale.at(inside(scale, span.high())),
                scale.at(inside(scale, span.value())),
                span.low() < scale.low() || span.high() > scale.high());
    }

    private static double inside(Scale scale, double value) {
        return Math.clamp(value, scale.low(), scale.high());
    }
}
