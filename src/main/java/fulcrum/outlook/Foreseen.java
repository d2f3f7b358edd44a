package fulcrum.outlook;

import fulcrum.statistics.Interval;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a figure goes on, or why nobody can say.
public sealed interface Foreseen {

    /// @param period the days that were asked about
    /// @param days one by one, without those on which the shop is always closed
    /// @param together of all these days; only where days add up
    /// @param firsts festivals and events ahead that never came before
    record Ahead(
            Course course,
            Period period,
            List<Day> days,
            Optional<Expected> together,
            Firsts firsts)
            implements Foreseen {

        public Ahead {
            days = List.copyOf(days);
        }

        /// All of it in maps, lists, texts and numbers, for programs.
        public Map<String, Object> plain(Texts texts) {
            return new Plain(texts).of(this);
        }
    }

    record Refused(Said why) implements Foreseen {}

    record Day(LocalDate date, Expected expected) {}

    /// @param interval in which it lies with the confidence that was asked for
    record Expected(double mean, Interval interval) {}
}
