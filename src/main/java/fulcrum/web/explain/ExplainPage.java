package fulcrum.web.explain;

import fulcrum.web.drawing.Waterfall;
import fulcrum.web.drawing.Within;
import fulcrum.web.question.Chip;
import fulcrum.web.question.Compared;
import fulcrum.web.question.Days;
import fulcrum.web.question.MethodWords;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;

/// Why a figure changed.
///
/// @param days both periods in words
/// @param banner says that this is not explained from the figures of now
public record ExplainPage(
        String metric,
        String about,
        String days,
        Controls controls,
        Optional<String> banner,
        Answer answer) {

    /// Everything that can be chosen, and what is.
    public record Controls(
            String store,
            List<Option> metrics,
            Days days,
            Compared compared,
            List<Option> by,
            List<Option> further,
            List<Option> bases,
            List<Option> moments,
            List<Chip> only) {

        public Controls {
            metrics = List.copyOf(metrics);
            only = List.copyOf(only);
        }
    }

    public record Link(String text, String to) {}

    public sealed interface Answer permits Silent, Told {}

    /// There is no explanation: why, and what can be done about it.
    public record Silent(String why, List<Link> ways) implements Answer {

        public Silent {
            ways = List.copyOf(ways);
        }
    }

    /// @param sum the change in one figure
    /// @param causes where they are looked for, which takes longer than the rest
    public record Told(
            List<String> sentences,
            Sum sum,
            Waterfall steps,
            String causes,
            Parts parts,
            Optional<Waterfall> prices,
            Causeless causeless,
            List<String> notes,
            String csv)
            implements Answer {

        public Told {
            sentences = List.copyOf(sentences);
            notes = List.copyOf(notes);
        }
    }

    public record Sum(Amount added, Optional<String> share, String before, String now) {}

    /// @param style better, worse, moved or quiet, and up or down
    public record Amount(String text, String style, String raw) {}

    /// @param methods those that were used
    /// @param cuts ways to take the same change apart
    public record Parts(List<Row> rows, List<MethodWords> methods, List<Link> cuts, String days) {

        public Parts {
            rows = List.copyOf(rows);
            methods = List.copyOf(methods);
            cuts = List.copyOf(cuts);
        }
    }

    /// One part of the change.
    ///
    /// @param level 0 for the change itself
    /// @param open whether its parts are shown at first; none where it has none
    /// @param folded whether it is itself hidden at first
    /// @param deeper the page that explains it
    public record Row(
            int level,
            Optional<Boolean> open,
            boolean folded,
            String name,
            Optional<String> deeper,
            Cell before,
            Cell now,
            Amount added,
            String share,
            Optional<MethodWords> method) {}

    /// @param text empty where there is no such figure
    /// @param reason why it is unknown
    /// @param trace where it comes from
    public record Cell(String text, Optional<String> reason, Optional<String> trace, String raw) {

        static final Cell NONE = new Cell("", Optional.empty(), Optional.empty(), "");
    }

    /// @param lead whether there are causes, or why there is none
    /// @param notes what was looked through
    public record Causes(String lead, List<Cause> causes, List<String> notes) {

        public Causes {
            causes = List.copyOf(causes);
            notes = List.copyOf(notes);
        }
    }

    /// A combination of parts that moved as one.
    public record Cause(
            String said, Optional<String> deeper, String before, String now, Amount added) {}

    /// What needs no cause: what the calendar did, and what happens by itself.
    public record Causeless(List<Step> calendar, Optional<Noise> noise) {

        public Causeless {
            calendar = List.copyOf(calendar);
        }
    }

    public record Step(String name, String words, Amount added) {}

    public record Noise(String words, Within drawing, String label) {}
}
