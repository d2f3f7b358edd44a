package fulcrum.web.data;

import java.util.List;
import java.util.Map;

/// A question about a file, ready to print: a few answers to choose from, or two days to fill in.
///
/// @param examples cells of the column that is asked about
/// @param choices one button each; none where days are asked for
/// @param said what was answered before, as fields
/// @param wrong whether days were given that are no period
public record AskCard(
        String action,
        String question,
        List<String> examples,
        List<Choice> choices,
        Map<String, String> said,
        boolean wrong) {

    public AskCard {
        examples = List.copyOf(examples);
        choices = List.copyOf(choices);
        said = Map.copyOf(said);
    }

    /// One answer: the field and its value, what it is called, and what it makes of a cell.
    public record Choice(String name, String value, String label, String means) {}

    public boolean asksForDays() {
        return choices.isEmpty();
    }
}
