package fulcrum.metrics.decomposition;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a segment added to the change of a ratio `Σ over ÷ Σ under`: by its own rate, and by its
/// weight.
///
/// A growing weight counts against the mean of all, so that a growing segment below the mean pulls
/// down. Rates and mixes of all segments add up to the change of the whole.
public record RateAndMix(double rate, double mix) {

    private record Whole(double under, double underNow, double middle) {}

    /// @throws IllegalArgumentException where one of the two wholes has no ratio
    public static List<RateAndMix> of(List<Segment> segments) {
        double under = total(segments, Segment::under);
        double underNow = total(segments, Segment::underNow);
        if (under == 0 || underNow == 0) {
            throw new IllegalArgumentException(
                    "no ratio before or now: divided by %s and %s".formatted(under, underNow));
        }
        double before = total(segments, Segment::over) / under;
        double now = total(segments, Segment::overNow) / underNow;
        var whole = new Whole(under, underNow, (before + now) / 2);
        return segments.stream().map(segment -> of(segment, whole)).toList();
    }

    private static RateAndMix of(Segment segment, Whole whole) {
        double weight = segment.under() / whole.under();
        double weightNow = segment.underNow() / whole.underNow();
        double rate = 0;
        double mix = 0;
        if (segment.hadRate() || segment.hasRate()) {
            rate = (weight + weightNow) / 2 * (segment.rateNow() - segment.rate());
            mix =
                    (weightNow - weight)
                            * ((segment.rate() + segment.rateNow()) / 2 - whole.middle());
        }
        rate += segment.hasRate() ? 0 : segment.overNow() / whole.underNow();
        rate -= segment.hadRate() ? 0 : segment.over() / whole.under();
        return new RateAndMix(rate, mix);
    }

    private static double total(List<Segment> segments, ToDoubleFunction<Segment> value) {
        return segments.stream().mapToDouble(value).sum();
    }
}
