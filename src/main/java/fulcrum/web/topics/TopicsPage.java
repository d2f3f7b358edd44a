package fulcrum.web.topics;

import fulcrum.diagnosis.topics.TopicsTelling;
import java.util.List;

/// What buyers of a store complain of.
///
/// @param words that stand out in bad reviews
/// @param hidden texts that read bad although their stars are good
/// @param reader how well these are told apart
public record TopicsPage(
        String store,
        String title,
        List<String> lead,
        boolean known,
        List<Line> rows,
        List<String> words,
        List<TopicsTelling.Quote> hidden,
        String reader) {

    /// @param prepare a new action that is filled in
    public record Line(TopicsTelling.Row row, String prepare) {}

    public TopicsPage {
        lead = List.copyOf(lead);
        rows = List.copyOf(rows);
        words = List.copyOf(words);
        hidden = List.copyOf(hidden);
    }
}
