package fulcrum.actions;

import fulcrum.units.Said;
import java.util.List;

/// What became of a change.
public sealed interface Outcome {

    /// @param action as it is now
    record Kept(Action action) implements Outcome {}

    /// Somebody else was faster; nothing was lost, and nothing was written.
    ///
    /// @param now what they made of it
    record ChangedMeanwhile(Action now) implements Outcome {}

    /// @param why everything that is wrong, each with what would be right
    record Refused(List<Said> why) implements Outcome {

        public Refused {
            why = List.copyOf(why);
        }

        static Refused of(String key, Object... arguments) {
            return new Refused(List.of(Said.of(key, arguments)));
        }
    }

    record NoSuchAction() implements Outcome {}
}
