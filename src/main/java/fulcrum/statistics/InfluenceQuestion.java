package fulcrum.statistics;

import java.util.List;
import java.util.Optional;

/// Does what moves an indicator move the goal?
///
/// @param actions each of them measured apart from the others
/// @param observed the slope without actions, from `Influences.observed`
/// @param confidence of the interval, such as 0.95
/// @param matters the smallest slope that somebody would act upon; above 0
public record InfluenceQuestion(
        List<PastAction> actions, Optional<Estimate> observed, double confidence, double matters) {

    public InfluenceQuestion {
        actions = List.copyOf(actions);
        if (!(confidence > 0 && confidence < 1) || !(matters > 0)) {
            throw new IllegalArgumentException(
                    "confidence in (0, 1), matters > 0; here %s, %s"
                            .formatted(confidence, matters));
        }
    }
}
