package fulcrum.web.metric;

import fulcrum.web.drawing.LineChart;
import java.util.List;
import java.util.Optional;

/// @param meaning in the reader's language; `otherwise` in the other one
/// @param cuts where its figures stand by each of its dimensions
/// @param ways other pages about it: why it changed, its trees
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
        Optional<Course> course) {

    public MetricPage {
        facts = List.copyOf(facts);
        cuts = List.copyOf(cuts);
        ways = List.copyOf(ways);
    }

    /// What is said of it in one line.
    public record Fact(String what, String said) {}

    public record Link(String text, String to) {}

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
