package fulcrum.web.actions;

import fulcrum.web.actions.BoardPage.Card;
import java.util.List;

/// A month of work; on a phone the chosen week of it.
///
/// @param months addresses of those beside it
/// @param weeks addresses of those beside the chosen one
public record MonthSheet(
        String title,
        String week,
        Beside months,
        Beside weeks,
        String today,
        List<String> names,
        List<Week> rows) {

    static final MonthSheet NONE =
            new MonthSheet(
                    "", "", new Beside("", ""), new Beside("", ""), "", List.of(), List.of());

    public MonthSheet {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    public record Beside(String before, String after) {}

    public record Week(boolean chosen, List<Day> days) {

        public Week {
            days = List.copyOf(days);
        }
    }

    /// @param name of the day of the week
    /// @param within whether it is of the month that is shown
    /// @param add address of a new action on that day
    /// @param more how many more have that day than are shown
    /// @param all the address of all of them
    public record Day(
            String date,
            int number,
            String name,
            boolean within,
            boolean today,
            String add,
            List<Entry> entries,
            int more,
            String all) {

        public Day {
            entries = List.copyOf(entries);
        }
    }

    /// @param goesOn whether it began before this day and this week
    public record Entry(Card card, boolean goesOn) {}
}
