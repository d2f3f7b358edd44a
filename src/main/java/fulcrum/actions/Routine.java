package fulcrum.actions;

import fulcrum.actions.Action.Change;
import fulcrum.store.Festivals;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Work that comes back, as it is now.
///
/// @param version one more with each change
/// @param looked until this day, itself included, every due day became an action or was missed
public record Routine(
        Id id, int version, Draft draft, Standing standing, LocalDate looked, Change last) {

    /// The second year of a rhythm holds every festival of the first.
    private static final int DAYS_AHEAD = 400;

    public record Id(StoreId store, int number) {}

    /// What people write of it.
    ///
    /// @param plan without days, which come with each due day
    /// @param steps of the checklist, one a line
    /// @param lasts for how many days each of its actions is planned
    public record Draft(PlanText plan, String steps, Rhythm rhythm, int lasts) {}

    public enum Standing {
        ACTIVE,
        PAUSED,
        ENDED;

        /// As addresses and programs write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Standing> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /// The days of an action that is due on one.
    public Period days(LocalDate due) {
        return new Period(due, due.plusDays(draft.lasts()));
    }

    /// On which day it comes back next, seen from today.
    public Optional<LocalDate> next(Festivals festivals, LocalDate today) {
        return standing == Standing.ACTIVE
                ? draft
                        .rhythm()
                        .due(festivals, new Period(today.plusDays(1), today.plusDays(DAYS_AHEAD)))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }
}
