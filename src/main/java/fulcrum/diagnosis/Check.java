package fulcrum.diagnosis;

import fulcrum.actions.Link;
import fulcrum.units.Words;
import java.util.List;

/// One question that is asked of every store.
///
/// @param remedy what to do where the answer is bad: the title of an action; `link` whose work it
///   is
/// @param rivals what else may explain a bad answer, as {@link Rivals} reads it
public record Check(
        String id, Branch branch, Words question, Words remedy, Link link, List<String> rivals) {

    public Check {
        rivals = List.copyOf(rivals);
    }
}
