package fulcrum.outlook;

import fulcrum.statistics.Effect;
import fulcrum.statistics.Interval;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.util.Map;

/// What an action did to a figure, told by the figure's own past, or why nobody can say.
public sealed interface Judged {

    /// @param action its days that facts cover
    /// @param share by how much it was above what was to be expected, as a part of that; where some
    ///   days are not above zero, as a part of what was usual before
    /// @param amount the same in the figure's unit: of all days together where days add up, else of
    ///   a usual day
    /// @param smallestVisible the share that would have been seen four times out of five
    record Measured(
            Course course,
            Period action,
            Effect.Verdict verdict,
            Shift share,
            Shift amount,
            double smallestVisible,
            Effect.Calibration calibration)
            implements Judged {

        /// All of it in maps, lists, texts and numbers, for programs.
        public Map<String, Object> plain(Texts texts) {
            return new Plain(texts).of(this);
        }
    }

    record Refused(Said why) implements Judged {}

    record Shift(double estimate, Interval interval) {}
}
