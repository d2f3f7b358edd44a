package fulcrum.web.weight;

import fulcrum.diagnosis.weight.WeightTelling;
import java.util.List;

/// The weight of a store.
///
/// @param day as of which it is told; empty for today
/// @param target of ratings that is wanted; empty for the next step
public record WeightPage(
        String store, String title, String lead, String day, String target, List<Card> cards) {

    public WeightPage {
        cards = List.copyOf(cards);
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
