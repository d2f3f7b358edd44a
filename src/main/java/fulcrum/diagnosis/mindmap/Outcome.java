package fulcrum.diagnosis.mindmap;

import fulcrum.units.Said;
import java.util.List;

/// What became of a change.
public sealed interface Outcome {

    /// @param node which it was done to, or which was added
    /// @param changes how many
    record Kept(NodeId node, int changes) implements Outcome {}

    /// Somebody else wrote there meanwhile; nothing was written.
    ///
    /// @param words what they wrote
    record ChangedMeanwhile(String by, String words) implements Outcome {}

    record Refused(List<Said> why) implements Outcome {

        public Refused {
            why = List.copyOf(why);
        }

        static Refused of(String key, Object... arguments) {
            return new Refused(List.of(Said.of(key, arguments)));
        }
    }
}
