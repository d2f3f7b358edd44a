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
        List<Lead> steps,
        List<Done> weeks,
        Optional<Map> map,
        List<Part> parts) {

    public DiagnosisPage {
        steps = List.copyOf(steps);
        weeks = List.copyOf(weeks);
        parts = List.copyOf(parts);
    }

    /// Stands on the page while the facts are asked.
    ///
    /// @param waiting the address for who has no script
    public record Coming(String here, String waiting, int checks) {}

    /// One of the three steps.
    ///
    /// @param bar how far it is, of 120
    /// @param show the address that shows on the map only what is missing, or all again where that
    ///   is `shown`; empty where there is nothing to show
    public record Lead(
            String name,
            String lead,
            int done,
            int all,
            int bar,
            List<Missing> open,
            String more,
            String show,
            boolean shown) {

        public Lead {
            open = List.copyOf(open);
        }
    }

    public record Missing(String name, String to, String stake) {}

    /// A week of the take-over.
    public record Done(String week, int found, int quantified, int taken, int done, Bar bar) {}

    /// The widths of its parts, of 120.
    public record Bar(int done, int taken, int rest) {}

    /// The map.
    ///
    /// @param here its address; `picture` that of the same as a picture
    /// @param undo whether the reader did something to it that can be taken back
    public record Map(
            String here,
            String picture,
            MapDrawing drawing,
            Card top,
            boolean undo,
            boolean redo) {}

    /// The map as a picture.
    public record Picture(String title, MapDrawing drawing) {}

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
    /// @param doubts what would make it wrong, beside `rivals`
    /// @param written what people noted on it
    public record Entry(
            String key,
            String style,
            String certainty,
            String question,
            String figure,
            String comparison,
            String others,
            String stake,
            String stakeInFull,
            String chance,
            List<Told> rivals,
            List<String> doubts,
            List<String> open,
            String written,
            Ways ways) {

        public Entry {
            rivals = List.copyOf(rivals);
            doubts = List.copyOf(doubts);
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

    /// What speaks against what the store does.
    public record Against(String store, List<Reason> reasons) {

        public Against {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param where the address at which it can be looked at
    public record Reason(String claim, String told, String stake, String wrong, String where) {}
}
