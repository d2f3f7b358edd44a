package fulcrum.web.drawing;

import java.util.List;
import java.util.function.DoubleFunction;

/// Parts beside each other, longest as long as the paper; negative parts lie left of the zero line.
///
/// @param zero where the zero line stands, of 100
public record Bars(double zero, List<Bar> bars) {

    /// @param from left edge, of 100
    public record Bar(String label, String amount, double from, double length, boolean negative) {}

    /// One part and what it amounts to.
    public record Part(String label, double amount) {}

    public static Bars of(List<Part> parts, DoubleFunction<String> written) {
        double most = parts.stream().mapToDouble(Part::amount).reduce(0, Math::max);
        double least = parts.stream().mapToDouble(Part::amount).reduce(0, Math::min);
        var scale = new Scale(least, most > least ? most : least + 1, 0, 100);
        double zero = scale.at(0);
        var bars =
                parts.stream()
                        .map(part ->
                                new Bar(
                                        part.label(),
                                        written.apply(part.amount()),
                                        Math.min(zero, scale.at(part.amount())),
                                        Polyline.rounded(Math.abs(scale.at(part.amount()) - zero)),
                                        part.amount() < 0))
                        .toList();
        return new Bars(zero, bars);
    }
}
