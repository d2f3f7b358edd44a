package fulcrum.effects.experiments;

import fulcrum.effects.Size;
import fulcrum.statistics.Verdict;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// What an experiment showed, or why it shows nothing.
public sealed interface Experiment {

    /// @param control the group that the others are compared with
    /// @param groups all of them, by name
    /// @param drawn how probable it is that an even lot shares out as unevenly as this; below one
    ///   in a thousand something is wrong with the lot
    /// @param findings by outcome, then by group
    record Told(Rows rows, String control, List<Group> groups, double drawn, List<Finding> findings)
            implements Experiment {

        /// So improbable is a lot that cannot be trusted.
        public static final double DOUBTFUL = 0.001;

        public Told {
            groups = List.copyOf(groups);
            findings = List.copyOf(findings);
        }

        public boolean trusted() {
            return drawn >= DOUBTFUL;
        }
    }

    record Refused(Said why) implements Experiment {}

    /// Rows read are those taken and those refused.
    ///
    /// @param refused the first of them, each with its line
    record Rows(long read, long taken, List<RefusedRow> refused) {

        public Rows {
            refused = List.copyOf(refused);
        }
    }

    record RefusedRow(long line, Said why) {}

    record Group(String name, long customers) {}

    /// What one group reached beside the control.
    ///
    /// @param share whether the outcome is a share of customers who did something
    /// @param before the column from before that took noise away; none: as it is (Welch)
    /// @param why it cannot be compared; empty where it is
    record Finding(
            String outcome,
            String group,
            boolean share,
            double control,
            double treated,
            Optional<String> before,
            Optional<Compared> compared,
            Optional<Said> why) {}

    /// @param difference in the outcome's unit, with its 95 % interval
    /// @param relative the same as a part of what the control reached; none where that is nothing
    /// @param p two-sided
    record Compared(Verdict verdict, Size difference, Optional<Size> relative, double p) {}
}
