package fulcrum.leverage;

import fulcrum.units.Said;
import java.util.List;

/// What became of a change.
public sealed interface Outcome {

    record Kept(Lever lever) implements Outcome {}

    /// Somebody else was faster; nothing was written.
    ///
    /// @param now what they made of it
    record ChangedMeanwhile(Lever now) implements Outcome {}

    /// @param why everything that is wrong, each with what would be right
    record Refused(List<Said> why) implements Outcome {

        public Refused {
            why = List.copyOf(why);
        }
    }

    record NoSuchLever() implements Outcome {}
}
