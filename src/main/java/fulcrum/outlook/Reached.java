package fulcrum.outlook;

import fulcrum.statistics.Odds;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Whether a target will be reached, or why nobody can say.
public sealed interface Reached {

    /// @param sofar what the days of the period that are known have brought
    /// @param ahead the days still to come
    /// @param lost the day from which fewer than one in twenty ways on reaches it
    record Told(
            Course course,
            double target,
            double sofar,
            Period ahead,
            Odds.Told odds,
            Optional<LocalDate> lost)
            implements Reached {

        /// All of it in maps, lists, texts and numbers, for programs.
        public Map<String, Object> plain(Texts texts) {
            return new Plain(texts).of(this);
        }
    }

    record Refused(Said why) implements Reached {}
}
