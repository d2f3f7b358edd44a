package fulcrum.statistics;

import java.util.List;

/// What did a treatment do to one unit, told by others that it did not touch?
///
/// @param donors comparable units; those that the treatment reached are left out by who asks
/// @param treated several treated units are averaged or added beforehand
/// @param from the first treated step
/// @param matters the smallest mean effect per step that somebody would act upon; above 0
public record PanelQuestion(
        List<Series> donors, Series treated, int from, double confidence, double matters) {

    public PanelQuestion {
        donors = List.copyOf(donors);
        if (!(confidence > 0 && confidence < 1) || !(matters > 0)) {
            throw new IllegalArgumentException(
                    "confidence in (0, 1), matters > 0; here %s, %s"
                            .formatted(confidence, matters));
        }
    }
}
