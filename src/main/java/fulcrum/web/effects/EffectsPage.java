package fulcrum.web.effects;

import fulcrum.web.drawing.Stack;
import fulcrum.web.drawing.Whiskers.Whisker;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;

/// What the actions of a store did, and where the hours went.
///
/// @param unread how many actions were never read
/// @param reading whether they are being read
/// @param rows those that fit the filters
/// @param zero where the zero line of the whiskers stands
public record EffectsPage(
        String store,
        int unread,
        boolean reading,
        List<Tile> tiles,
        Hours hours,
        List<Option> results,
        List<Option> owners,
        List<Row> rows,
        double zero,
        String goal,
        List<Expecting> people) {

    public EffectsPage {
        tiles = List.copyOf(tiles);
        results = List.copyOf(results);
        owners = List.copyOf(owners);
        rows = List.copyOf(rows);
        people = List.copyOf(people);
    }

    /// @param kind of its colour
    public record Tile(String kind, String name, String count, String worth, String address) {}

    /// @param from the first day that is counted
    public record Hours(
            String from,
            String until,
            String total,
            List<Key> keys,
            List<Line> people,
            List<Line> links,
            List<Line> weeks) {

        public Hours {
            keys = List.copyOf(keys);
            people = List.copyOf(people);
            links = List.copyOf(links);
            weeks = List.copyOf(weeks);
        }

        public int lines() {
            return people.size();
        }
    }

    public record Key(String kind, String name, String share) {}

    public record Line(String name, String hours, Stack stack) {}

    /// @param firm when it will not change any more
    public record Row(
            int number,
            String address,
            String title,
            String owner,
            String kind,
            String result,
            String metric,
            String share,
            String between,
            double estimate,
            Optional<Whisker> whisker,
            String worth,
            String worthBetween,
            double worthEstimate,
            String execution,
            String firm) {}

    /// What somebody expected, beside what came.
    ///
    /// @param hits such as `3 of 8`
    public record Expecting(String name, int actions, String hits, String expected, String came) {}
}
