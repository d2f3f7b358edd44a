package fulcrum.web.weight;

import fulcrum.diagnosis.weight.ModelTelling;
import fulcrum.diagnosis.weight.WeightTelling;
import fulcrum.web.drawing.Sparkline;
import java.util.List;
import java.util.Optional;

/// The weight of a store.
///
/// @param day as of which it is told; empty for today
/// @param target of ratings that is wanted; empty for the next step
public record WeightPage(
        String store,
        String title,
        String lead,
        String day,
        String target,
        List<Card> cards,
        Ours ours) {

    public WeightPage {
        cards = List.copyOf(cards);
    }

    /// Our own model.
    ///
    /// @param by who chose the weights; empty until somebody has
    /// @param fault why weights were not kept; empty where there is none
    public record Ours(
            List<String> lines,
            List<String> gaps,
            List<ModelTelling.Row> rows,
            Optional<Sparkline> course,
            int version,
            String by,
            String fault) {

        public Ours {
            lines = List.copyOf(lines);
            gaps = List.copyOf(gaps);
            rows = List.copyOf(rows);
        }
    }

    /// The scores of one scheme.
    ///
    /// @param next what each next point takes, in sentences
    /// @param later how many ratings are needed as old ones leave
    /// @param rated whether a target of ratings can be chosen
    public record Card(
            String id,
            String name,
            String source,
            List<WeightTelling.Row> rows,
            List<List<String>> next,
            List<WeightTelling.Wait> later,
            boolean rated) {

        public Card {
            rows = List.copyOf(rows);
            next = List.copyOf(next);
            later = List.copyOf(later);
        }
    }
}
