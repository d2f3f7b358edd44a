package fulcrum.web.metric;

import fulcrum.web.drawing.LineChart;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;

/// @param meaning in the reader's language; `otherwise` in the other one
/// @param cuts where its figures stand by each of its dimensions
/// @param ways other pages about it: why it changed, its trees
/// @param definition who defined it
/// @param people who looks after it, and what they suppose
/// @param course none with too few known weeks
public record MetricPage(
        String id,
        String name,
        String otherName,
        String meaning,
        String otherwise,
        List<Fact> facts,
        List<Link> cuts,
        List<Link> ways,
        Definition definition,
        People people,
        Optional<Course> course) {

    public MetricPage {
        facts = List.copyOf(facts);
        cuts = List.copyOf(cuts);
        ways = List.copyOf(ways);
    }

    /// Who defined it, and when it was defined otherwise.
    ///
    /// @param to where the store's own metrics are defined
    /// @param said whose it is: the program's, or the store's own
    /// @param versions the last first
    public record Definition(String to, String said, List<Defined> versions) {
        public Definition {
            versions = List.copyOf(versions);
        }
    }

    /// @param made none where it was taken away
    public record Defined(String said, String why, String to, Optional<String> made) {}

    /// What is said of it in one line.
    public record Fact(String what, String said) {}

    public record Link(String text, String to) {}

    /// @param owner empty where nobody looks after it
    /// @param left whether that one works here no longer
    /// @param owners that can be chosen
    /// @param earlier who did before, the last first
    /// @param supposed what is supposed to move it, and what it is supposed to move
    /// @param measured what actions showed to move it or to be moved by it
    /// @param metrics those that may be supposed to move it
    /// @param names of people, to choose from
    public record People(
            String store,
            String owner,
            boolean left,
            List<Option> owners,
            List<String> earlier,
            List<Supposed> supposed,
            List<Measured> measured,
            List<Option> metrics,
            List<String> names) {
        public People {
            owners = List.copyOf(owners);
            earlier = List.copyOf(earlier);
            supposed = List.copyOf(supposed);
            measured = List.copyOf(measured);
            metrics = List.copyOf(metrics);
            names = List.copyOf(names);
        }
    }

    /// @param standing whether actions show it
    /// @param withdrawn when; none while it is in force
    public record Supposed(
            String id,
            String cause,
            String moves,
            String claim,
            String said,
            Optional<String> standing,
            Optional<String> withdrawn) {}

    /// @param slope with its interval and the number of actions
    public record Measured(String cause, String moves, String slope) {}

    /// Its last weeks, with the band of what happens by itself.
    ///
    /// @param told how wide the band is, and how many weeks lie outside
    /// @param outside those weeks, the latest first
    public record Course(LineChart chart, String label, List<String> told, List<Outside> outside) {
        public Course {
            told = List.copyOf(told);
            outside = List.copyOf(outside);
        }
    }

    /// A week that is more than chance.
    public record Outside(String days, String figure, String side, String explain) {}
}
