package fulcrum.web.tree;

import fulcrum.web.drawing.Sparkline;
import fulcrum.web.question.Compared;
import fulcrum.web.question.Days;
import fulcrum.web.question.MethodWords;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// @param lead the days, and those before
/// @param goal the metric on top, in whose unit everything is priced
/// @param banner the moment whose knowledge is shown, where it is not that of now; or that it was
///   not understood
public record TreePage(
        String name,
        String lead,
        String meaning,
        String goal,
        Controls controls,
        Optional<String> banner,
        Card root) {

    public record Controls(
            String store, List<Option> trees, Days days, Compared compared, List<Option> moments) {
        public Controls {
            trees = List.copyOf(trees);
            moments = List.copyOf(moments);
        }
    }

    /// A metric in its place.
    ///
    /// @param evidence how its parts make it; none at the end of a branch
    /// @param reason why its figure is unknown
    /// @param notes what to know beside a figure, such as days without facts
    /// @param explain the page that says why it changed; none for what is left over
    /// @param trace where its figure comes from
    public record Card(
            String name,
            String meaning,
            Optional<MethodWords> evidence,
            String now,
            Optional<String> reason,
            List<String> notes,
            Optional<Moved> moved,
            Optional<Moved> added,
            Optional<Worth> worth,
            Optional<Sparkline> weeks,
            Optional<String> explain,
            Optional<String> trace,
            List<Card> cards) {
        public Card {
            notes = List.copyOf(notes);
            cards = List.copyOf(cards);
        }
    }

    /// @param style `better up`, `worse down` …
    public record Moved(String text, String style) {}

    /// @param one what one more is worth; none for amounts of money, of which that is plain
    /// @param week what a typical week's move is worth; none for what does not move
    /// @param range in 8 of 10 weeks a movement was worth so much; none where it was always the
    ///   same
    public record Worth(Optional<String> one, Optional<String> week, Optional<String> range) {

        /// All of it in one line.
        public String told() {
            return Stream.of(one, week, range)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }
    }
}
