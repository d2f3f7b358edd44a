package fulcrum.web.actions;

import fulcrum.actions.RoutineText;
import fulcrum.web.question.Option;
import java.util.List;

/// Work that comes back, or is to.
///
/// @param number 0 for one to be made
/// @param after the version that the form changes
/// @param past what became of its last due days
public record RoutinePage(
        String store,
        int number,
        int after,
        String state,
        RoutineText form,
        List<Option> rhythms,
        List<Option> festivals,
        List<Option> links,
        List<Option> owners,
        List<Option> metrics,
        List<Option> moves,
        List<String> faults,
        List<Past> past) {

    public RoutinePage {
        rhythms = List.copyOf(rhythms);
        festivals = List.copyOf(festivals);
        links = List.copyOf(links);
        owners = List.copyOf(owners);
        metrics = List.copyOf(metrics);
        moves = List.copyOf(moves);
        faults = List.copyOf(faults);
        past = List.copyOf(past);
    }

    /// @param address of its action; empty where the day was missed
    public record Past(String day, String action, String address) {}
}
