package fulcrum.web.levers;

import fulcrum.web.drawing.Whiskers.Whisker;
import java.util.List;
import java.util.Optional;

/// The levers of a store.
///
/// @param zero where the zero of the whiskers stands
public record LeversPage(String store, String goal, double zero, List<Row> rows, List<Row> aside) {

    public LeversPage {
        rows = List.copyOf(rows);
        aside = List.copyOf(aside);
    }

    /// @param kind colour and pattern of its standing
    /// @param next what it will probably do to its metric
    /// @param whisker of that
    /// @param worth of all its uses, and `perHour` of them
    public record Row(
            int number,
            String name,
            String link,
            String metric,
            String kind,
            String standing,
            int uses,
            String next,
            Optional<Whisker> whisker,
            String worth,
            String perHour,
            double sortPerHour,
            String to) {}
}
