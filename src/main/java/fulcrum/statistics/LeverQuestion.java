package fulcrum.statistics;

import java.util.List;

/// What will each kind of lever do now, after what all of them did before?
///
/// @param halfLife days after which what a lever does has half forgotten what it did
/// @param typical how large effects of levers usually are, before any was measured: 0.1 for ten
///   percent on a logarithmic scale; without evidence the mean is 0 ± this
/// @param confidence of the intervals, such as 0.95
public record LeverQuestion(
        List<PastEffect> past, double halfLife, double typical, double confidence) {

    public LeverQuestion {
        past = List.copyOf(past);
        if (!(halfLife > 0) || !(typical > 0) || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "half life and typical > 0, confidence in (0, 1); here %s, %s, %s"
                            .formatted(halfLife, typical, confidence));
        }
    }
}
