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
/// @param drawing none where the reader wants the list
/// @param edges the kinds of lines of the drawing
public record TreePage(
        String name,
        String lead,
        String meaning,
        String goal,
        Controls controls,
        Optional<String> banner,
        Card root,
        Optional<TreeDrawing> drawing,
        List<Kind> edges,
        Ways ways) {

    public TreePage {
        edges = List.copyOf(edges);
    }

    /// A kind of line, and what it says.
    public record Kind(String style, String name) {}

    public record Controls(
            String store,
            List<Option> trees,
            Days days,
            Compared compared,
            List<Option> moments,
            Look look) {
        public Controls {
            trees = List.copyOf(trees);
            moments = List.copyOf(moments);
        }
    }

    /// Where one can go from here.
    ///
    /// @param whole the whole tree, where only a branch of it is shown
    /// @param other the list instead of the drawing, or the drawing
    /// @param unfolded everything open; none where nothing is shut
    /// @param export the drawing as a file
    public record Ways(
            Optional<String> whole, String other, Optional<String> unfolded, String export) {}

    /// A metric in its place.
    ///
    /// @param sign how it joins what stands above it: `+`, `−`, `×` or nothing
    /// @param isPart whether it is a part of a dimension instead of a metric of its own
    /// @param made what it is made of; none at the end of a branch
    /// @param reason why its figure is unknown
    /// @param notes what to know beside a figure, such as days without facts
    /// @param people who looks after it, and whether it only is supposed to belong here
    /// @param shut whether what it is made of is folded away
    public record Card(
            String name,
            String meaning,
            String sign,
            boolean isPart,
            Optional<Made> made,
            String now,
            Optional<String> reason,
            List<String> notes,
            Optional<Moved> moved,
            Optional<Added> added,
            Optional<Worth> worth,
            Optional<Sparkline> weeks,
            Links links,
            People people,
            boolean shut,
            List<Card> cards) {
        public Card {
            notes = List.copyOf(notes);
            cards = List.copyOf(cards);
        }
    }

    /// @param owner who looks after it
    /// @param tie why it hangs where it does, where no formula says so
    public record People(Optional<String> owner, Optional<Tie> tie) {}

    /// How a metric hangs on another without a formula: supposed by somebody, measured by actions,
    /// or both.
    ///
    /// @param style `supposed`, `measured`, `hardened` or `fallen`
    /// @param name of that, in words
    /// @param lines whose idea it is and why; what actions showed
    public record Tie(String style, String name, List<String> lines) {
        public Tie {
            lines = List.copyOf(lines);
        }

        /// All of it in one line.
        public String told() {
            return name + ": " + String.join(" ", lines);
        }
    }

    /// @param key names the card among those of the tree
    /// @param explain the page that says why it changed; none for what is left over
    /// @param trace where its figure comes from
    /// @param metric the page of the metric itself
    /// @param alone its branch alone; none for the card on top and at the end of a branch
    /// @param fold the same page with its branch folded away or shown again
    public record Links(
            String key,
            Optional<String> explain,
            Optional<String> trace,
            Optional<String> metric,
            Optional<String> alone,
            Optional<String> fold) {}

    /// @param of its formula in words
    /// @param method how a change of it was told apart; none where it is unknown
    public record Made(String of, Optional<MethodWords> method) {}

    /// @param style `better up`, `worse down` …
    public record Moved(String text, String style) {

        public String arrow() {
            return TreePage.arrow(style);
        }
    }

    /// What it added to the change of the goal.
    ///
    /// @param size without its sign, in the goal's unit
    public record Added(String text, String style, double size) {

        public String arrow() {
            return TreePage.arrow(style);
        }
    }

    private static String arrow(String style) {
        return style.endsWith(" up") ? "▲ " : style.endsWith(" down") ? "▼ " : "";
    }

    /// @param one what one more is worth; none for amounts of money, of which that is plain
    /// @param week what a typical week's move is worth; none for what does not move
    /// @param range in 8 of 10 weeks a movement was worth so much; none where it was always the
    ///   same
    /// @param brief what a typical week is worth, in the fewest words
    public record Worth(
            Optional<String> one,
            Optional<String> week,
            Optional<String> range,
            Optional<String> brief) {

        /// All of it in one line.
        public String told() {
            return Stream.of(one, week, range)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }
    }
}
