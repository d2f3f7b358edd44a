package fulcrum.web.goal;

import fulcrum.web.drawing.LineChart;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;

/// @param decides whether the reader changes things; others propose
/// @param notice what became of what was sent
/// @param goals one can go to, where there are several
/// @param closed why the goal that is looked at stays as it is
/// @param standing of the goal that is looked at; none where there is none yet
/// @param plan its targets, or why there are none
/// @param paced how those that were accepted stand; none where none were
public record GoalPage(
        String store,
        boolean decides,
        boolean proposes,
        Optional<Notice> notice,
        List<Way> goals,
        Optional<String> closed,
        Optional<Standing> standing,
        Optional<PlanSheet> plan,
        Setting setting,
        Money money,
        Parts parts,
        Optional<LaidOut> laying,
        Aim aim,
        List<Wish> wishes,
        List<Past> past,
        Optional<Paced> paced) {

    public GoalPage {
        goals = List.copyOf(goals);
        wishes = List.copyOf(wishes);
        past = List.copyOf(past);
    }

    /// @param kind how it looks: `good`, `warn`, `bad`
    /// @param versions both, where somebody else was quicker
    public record Notice(String kind, String said, List<Side> versions) {
        public Notice {
            versions = List.copyOf(versions);
        }
    }

    /// @param lines what it says
    public record Side(String who, List<String> lines) {
        public Side {
            lines = List.copyOf(lines);
        }
    }

    public record Way(String label, String to, boolean here) {}

    /// @param wanted the goal in words
    /// @param owner who looks after its metric
    /// @param refused why nothing can be said of it
    /// @param notes what to know beside it
    public record Standing(
            String name,
            String wanted,
            String period,
            Optional<String> owner,
            String metric,
            Optional<String> refused,
            List<Tile> tiles,
            Optional<Course> course,
            List<String> notes) {
        public Standing {
            tiles = List.copyOf(tiles);
            notes = List.copyOf(notes);
        }
    }

    /// @param below beside the figure, smaller
    /// @param share to be drawn as a bar; none where it is no share
    public record Tile(String label, String figure, String below, Optional<Double> share) {}

    public record Course(LineChart drawing, String label, List<Legend> legend) {
        public Course {
            legend = List.copyOf(legend);
        }
    }

    public record Legend(String name, int tone) {}

    /// The form that sets a goal.
    ///
    /// @param goal the id of the one that is changed; empty for a new one
    /// @param open whether somebody wrote in it, and it was not kept
    /// @param proposal what would be a first goal, and how likely; none where there is one already
    public record Setting(
            String goal,
            boolean open,
            int after,
            List<Option> metrics,
            List<Option> trees,
            String value,
            String from,
            String to,
            String reason,
            Optional<String> proposal) {
        public Setting {
            metrics = List.copyOf(metrics);
            trees = List.copyOf(trees);
        }

        Setting proposing(Optional<String> other) {
            return new Setting(goal, open, after, metrics, trees, value, from, to, reason, other);
        }
    }

    /// The month's money for advertising.
    ///
    /// @param advice of the returns, or why nothing is known of them
    /// @param apart how the sum stands to the target for what advertising may cost
    public record Money(
            String month,
            List<Way> months,
            int after,
            List<Channel> channels,
            String planned,
            String spent,
            List<String> advice,
            Optional<String> apart,
            boolean over,
            BudgetFields form) {
        public Money {
            months = List.copyOf(months);
            channels = List.copyOf(channels);
            advice = List.copyOf(advice);
        }
    }

    /// @param planned as it is typed; empty where nothing is planned
    /// @param used of the plan; none where nothing is planned
    /// @param next what the next coin brings, from to
    /// @param proposed as it is typed, and `proposal` as it is read
    public record Channel(
            String name,
            String field,
            String planned,
            String spent,
            Optional<Double> used,
            String next,
            String proposed,
            String proposal) {}

    /// What single products, channels and other parts are to reach.
    public record Parts(
            int after,
            List<PartRow> rows,
            List<Option> metrics,
            List<Option> dimensions,
            List<Option> owners,
            PartFields form) {
        public Parts {
            rows = List.copyOf(rows);
            metrics = List.copyOf(metrics);
            dimensions = List.copyOf(dimensions);
            owners = List.copyOf(owners);
        }
    }

    /// @param key names it where it is taken away
    /// @param gone that facts have not named it for long
    /// @param worth what one percent more of it brings the goal, or that it brings nothing
    public record PartRow(
            String key,
            String name,
            String metric,
            String part,
            Optional<String> gone,
            String wanted,
            String period,
            Paced.Cells pace,
            String worth,
            boolean idle,
            Optional<String> owner) {}

    /// The direction.
    ///
    /// @param dimensions by which an audience can be told
    /// @param counted what of it facts count, in words
    public record Aim(
            int after,
            String positioning,
            String low,
            String high,
            String not,
            String dimensions,
            List<String> counted,
            AimFields form) {
        public Aim {
            counted = List.copyOf(counted);
        }
    }

    /// A proposal.
    ///
    /// @param hindrance why it cannot be accepted any more
    /// @param answer what became of it; none while it is open
    /// @param words of an answer that could not be given
    public record Wish(
            String id,
            String about,
            List<String> lines,
            String reason,
            String by,
            Optional<String> hindrance,
            Optional<String> answer,
            String words) {
        public Wish {
            lines = List.copyOf(lines);
        }
    }

    /// A version of what is decided.
    public record Past(
            String about, int number, String when, String who, String why, List<String> lines) {
        public Past {
            lines = List.copyOf(lines);
        }
    }
}
