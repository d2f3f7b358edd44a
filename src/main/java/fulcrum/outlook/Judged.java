package fulcrum.outlook;

import fulcrum.statistics.Effect;
import fulcrum.statistics.Interval;
import fulcrum.statistics.RunTime;
import fulcrum.statistics.Verdict;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.util.Map;
import java.util.Optional;

/// What an action did to a figure, or why nobody can say.
public sealed interface Judged {

    /// @param action its days that facts cover
    /// @param share by how much it was above what was to be expected, as a part of that; where some
    ///   days are not above zero, as a part of what was usual before. A figure that never was below
    ///   zero cannot lose more than all of it
    /// @param amount the same in the figure's unit: of all days together where days add up, else of
    ///   a usual day
    /// @param smallestVisible the share that would have been seen four times out of five
    /// @param calibration of windows of the past, or of the parts that were compared with
    /// @param help how long it would have to run, where its own past cannot tell
    record Measured(
            Course course,
            Period action,
            Design design,
            Verdict verdict,
            Shift share,
            Shift amount,
            double smallestVisible,
            Effect.Calibration calibration,
            Optional<RunTime> help)
            implements Judged {

        public Measured {
            share = course.wasBelowZero() ? share : share.atLeast(-1);
        }

        /// The same, told why in other words.
        public Measured by(Said why) {
            var other = new Design(design.by(), why, design.weights());
            return new Measured(
                    course,
                    action,
                    other,
                    verdict,
                    share,
                    amount,
                    smallestVisible,
                    calibration,
                    help);
        }

        /// All of it in maps, lists, texts and numbers, for programs.
        public Map<String, Object> plain(Texts texts) {
            return new Plain(texts).of(this);
        }
    }

    record Refused(Said why) implements Judged {}

    record Shift(double estimate, Interval interval) {

        private Shift atLeast(double floor) {
            return new Shift(
                    Math.max(floor, estimate),
                    new Interval(
                            Math.max(floor, interval.low()), Math.max(floor, interval.high())));
        }
    }
}
