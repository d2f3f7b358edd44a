package fulcrum.web.diagnosis;

import java.util.List;
import java.util.Optional;

/// The situation of a store.
///
/// @param looked what is looked for; empty for all
/// @param map none where nothing is known yet
public record DiagnosisPage(
        String store,
        String title,
        String lead,
        String day,
        boolean hasFacts,
        String looked,
        Summary summary,
        Optional<MapDrawing> map,
        List<Part> parts) {

    public DiagnosisPage {
        parts = List.copyOf(parts);
    }

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
    /// @param told faults and hints; `quiet` what is fine or cannot be said
    public record Part(
            String key, String name, String stake, List<Entry> told, List<Entry> quiet, Fold fold) {

        public Part {
            told = List.copyOf(told);
            quiet = List.copyOf(quiet);
        }
    }

    /// @param toggle the address that opens or shuts it; `shut` and `whole` what it is now
    /// @param more the address that shows or hides what is quiet
    public record Fold(boolean shut, boolean whole, String toggle, String more, String moreName) {}

    /// A finding.
    ///
    /// @param style of its certainty
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
