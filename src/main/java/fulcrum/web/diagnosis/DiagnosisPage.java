package fulcrum.web.diagnosis;

import java.util.List;
import java.util.Optional;

/// The situation of a store.
///
/// @param notice what of the address was not understood
/// @param looked what is looked for; empty for all
/// @param map none where nothing is known yet
public record DiagnosisPage(
        String store,
        String title,
        String lead,
        String day,
        Optional<String> notice,
        boolean hasFacts,
        String looked,
        Summary summary,
        Optional<Map> map,
        List<Part> parts) {

    public DiagnosisPage {
        parts = List.copyOf(parts);
    }

    /// The map.
    ///
    /// @param here its address
    /// @param undo whether the reader did something to it that can be taken back
    public record Map(String here, MapDrawing drawing, Card top, boolean undo, boolean redo) {}

    /// What fits on one page.
    ///
    /// @param first what to do first, and where
    public record Summary(
            List<String> situation, List<Entry> costs, List<Entry> first, List<String> unknown) {

        public Summary {
            situation = List.copyOf(situation);
            costs = List.copyOf(costs);
            first = List.copyOf(first);
            unknown = List.copyOf(unknown);
        }
    }

    /// A branch.
    ///
    /// @param told faults and hints; `quiet` what is fine or cannot be said, which `more` counts
    public record Part(
            String key,
            String name,
            String stake,
            List<Entry> told,
            List<Entry> quiet,
            String more) {

        public Part {
            told = List.copyOf(told);
            quiet = List.copyOf(quiet);
        }
    }

    /// A finding.
    ///
    /// @param style of its certainty
    /// @param written what people noted on it
    public record Entry(
            String key,
            String style,
            String certainty,
            String question,
            String figure,
            String comparison,
            String stake,
            String stakeInFull,
            String chance,
            List<Told> rivals,
            List<String> open,
            String written,
            Ways ways) {

        public Entry {
            rivals = List.copyOf(rivals);
            open = List.copyOf(open);
        }
    }

    /// @param evidence where its figure can be looked at; empty without facts
    /// @param prepare a new action that is filled in; empty where none is wanted
    /// @param action the open action that answers it; empty where there is none
    public record Ways(
            String evidence,
            String evidenceName,
            String prepare,
            String prepareName,
            String action) {}

    /// @param style what became of the explanation
    public record Told(String style, String text) {}
}
