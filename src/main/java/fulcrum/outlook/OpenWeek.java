package fulcrum.outlook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// The steps of a course: each day from the first on, without the weekdays on which a shop is
/// always closed.
record OpenWeek(LocalDate from, Set<DayOfWeek> closed) {

    private static final int DAYS = 7;

    OpenWeek {
        closed = Set.copyOf(closed);
        if (closed.size() == DAYS) {
            throw new IllegalArgumentException("a shop is open on some day of the week");
        }
    }

    /// How many steps a week has.
    int season() {
        return DAYS - closed.size();
    }

    boolean isOpen(LocalDate day) {
        return !closed.contains(day.getDayOfWeek());
    }

    /// The step of a day; of a closed one, that of the next open day.
    int step(LocalDate day) {
        int weeks = (int) Math.floorDiv(ChronoUnit.DAYS.between(from, day), DAYS);
        var begun = from.plusWeeks(weeks);
        return weeks * season() + (int) begun.datesUntil(day).filter(this::isOpen).count();
    }

    LocalDate day(int step) {
        var begun = from.plusWeeks(Math.floorDiv(step, season()));
        return begun.datesUntil(begun.plusWeeks(1))
                .filter(this::isOpen)
                .skip(Math.floorMod(step, season()))
                .findFirst()
                .orElseThrow();
    }
}
